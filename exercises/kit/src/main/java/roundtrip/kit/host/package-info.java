/**
 * What runs inside the student's process: it starts, calls and closes the program on order, and carries values back.
 *
 * <p>JDK classes only, so that nothing stands before the student's libraries. It decides nothing: whatever it says is the student's word.
 */
package roundtrip.kit.host;
