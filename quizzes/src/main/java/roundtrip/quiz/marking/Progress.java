package roundtrip.quiz.marking;

import roundtrip.quiz.Fraction;

/** What an item has earned over its tries, as a share of its points. It never goes down. */
public sealed interface Progress permits Retries, Mastery {

    /**
     * After one more try.
     *
     * @param hints cost of the hints taken so far; the try earns that much less
     */
    Progress then(Fraction score, Fraction hints);

    /** The share earned so far. */
    Fraction earned();

    /** How many tries are left; 1 where their number has no limit and something can still be earned. */
    int left();

    /** Nothing more can be earned. */
    boolean over();
}
