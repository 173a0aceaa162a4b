package roundtrip.checks.idempotency;

import java.util.Arrays;
import roundtrip.kit.check.Answer;
import roundtrip.kit.wire.Visible;

/** An answer that must come again: its status, its Location and the bytes of its content. */
public final class Kept {
    private final Answer first;

    private Kept(Answer first) {
        this.first = first;
    }

    public static Kept of(Answer first) {
        return new Kept(first.shouldBeSuccessful());
    }

    /** The id of the loan in it. */
    public String loan() {
        return first.json().field("id").text();
    }

    public boolean isSame(Answer other) {
        return other.status() == first.status()
                && other.header("Location").equals(first.header("Location"))
                && Arrays.equals(other.response().content(), first.response().content());
    }

    /** Fails the check unless {@code other} is the same, byte for byte. */
    public Answer shouldComeAgain(Answer other) {
        return other.should(isSame(other), "the first answer again: " + this);
    }

    @Override
    public String toString() {
        String location = first.header("Location").map(address -> "Location: " + address).orElse("no Location");
        return Visible.text(first.status() + ", " + location + ", " + first.response().content().length + " bytes: " + first.text(), 400);
    }
}
