/** Bytes on connections: the raw-socket probe, its transcripts and deadlines, the raw fault server, and a small JSON codec. */
package roundtrip.kit.wire;
