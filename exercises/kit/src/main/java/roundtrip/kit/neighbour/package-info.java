/** Small stand-ins for the programs that students' programs talk to; a check may put a server of its own in the place of each. */
package roundtrip.kit.neighbour;
