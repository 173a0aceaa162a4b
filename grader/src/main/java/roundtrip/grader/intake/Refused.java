package roundtrip.grader.intake;

/** A submission must not be taken; the message is the reason that its author reads. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
