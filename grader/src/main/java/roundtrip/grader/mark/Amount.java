package roundtrip.grader.mark;

/** Points, or a percentage of the highest mark, as a policy writes them: {@code 0.5} or {@code 10%}. */
public record Amount(Fraction value, boolean percent) {
    public Amount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative, but was " + value.shown());
        }
    }

    public static Amount points(Fraction value) {
        return new Amount(value, false);
    }

    public static Amount percent(Fraction value) {
        return new Amount(value, true);
    }

    /** In points, where {@code max} is the highest mark. */
    public Fraction of(int max) {
        return percent ? value.times(Fraction.of(max, 100)) : value;
    }

    @Override
    public String toString() {
        return value.shown() + (percent ? "%" : "");
    }
}
