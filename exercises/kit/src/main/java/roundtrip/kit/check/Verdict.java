package roundtrip.kit.check;

/** What a run says of one check. */
public sealed interface Verdict {
    /** The word for it: PASSED, FAILED, WAITING, NOT_STARTED or BROKEN. */
    String word();

    /** The requirement holds. */
    record Passed() implements Verdict {
        @Override
        public String word() {
            return "PASSED";
        }
    }

    /** The requirement does not hold, and this is what was seen. */
    record Failed(Evidence evidence) implements Verdict {
        @Override
        public String word() {
            return "FAILED";
        }
    }

    /** Nothing can be said before the cause is mended. */
    record Waiting(Cause cause) implements Verdict {
        @Override
        public String word() {
            return "WAITING";
        }
    }

    /** The part that it is about is still to do. */
    record NotStarted(Unwritten part) implements Verdict {
        @Override
        public String word() {
            return "NOT_STARTED";
        }
    }

    /** Our fault, never the student's. */
    record Broken(String cause) implements Verdict {
        @Override
        public String word() {
            return "BROKEN";
        }
    }

    /** What a check waits for: another check, or an outcome of the whole submission such as {@code not-compiled}. */
    record Cause(boolean isCheck, String name) {
        public static Cause check(String id) {
            return new Cause(true, id);
        }

        public static Cause outcome(String outcome) {
            return new Cause(false, outcome);
        }

        @Override
        public String toString() {
            return isCheck ? "the check " + name : name;
        }
    }

    default boolean isPassed() {
        return this instanceof Passed;
    }
}
