package roundtrip.suites.forgetme;

import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Sequences;

/**
 * A request and the copy that gets it.
 *
 * @param afterDeath whether that copy is killed just before, and a new one started in its place
 */
record Turn(Op op, int copy, boolean afterDeath) implements Sequences.Step {
    @Override
    public String line() {
        String letter = Replicas.letter(copy);
        String line = "curl -i " + op.curl("http://127.0.0.1:PORT_" + letter);
        return afterDeath ? line + "   # after kill -9 of copy " + letter + ", and the start of a new one" : line;
    }
}
