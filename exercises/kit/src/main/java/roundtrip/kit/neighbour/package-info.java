/** Small working stand-ins for what an exercise's program talks to; they answer as long as no check leads a door elsewhere. */
package roundtrip.kit.neighbour;
