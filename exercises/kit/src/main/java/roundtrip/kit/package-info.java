/** What a student's program sees of the kit: its settings, the server it hands back, and the marks of what is still to do. */
package roundtrip.kit;
