package roundtrip.kit.check;

/** How binding a check is. */
public enum Level {
    /** An RFC says so: any conforming program passes. */
    MUST,
    /** The exercise's README says so. */
    CONTRACT,
    /** Shown, and worth no points. */
    ADVICE
}
