package roundtrip.grader.mark;

/** What marking needs of one check: which half it belongs to, its weight, and what became of it. */
public record Weighed(boolean isPublic, Fraction weight, boolean passed, boolean broken) {
    public Weighed {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight must not be negative, but was " + weight.shown());
        }
        if (passed && broken) {
            throw new IllegalArgumentException("a check cannot be passed and broken at once");
        }
    }

    public Weighed(boolean isPublic, int weight, boolean passed, boolean broken) {
        this(isPublic, Fraction.of(weight, 1), passed, broken);
    }
}
