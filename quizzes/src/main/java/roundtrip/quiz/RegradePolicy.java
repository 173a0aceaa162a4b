package roundtrip.quiz;

/** What a regrade does with an item. */
public enum RegradePolicy {
    /** The new key, for better or worse. */
    RECOMPUTE,
    /** What the item earned before or what it earns by the new key, whichever is more. */
    BEST,
    /** Each response counts by the old key or by the new one. */
    ACCEPT_ALSO,
    /** The item counts for nothing and nobody; for named items only. */
    DROP_ITEM,
    /** Everyone earns the item's full points; for named items only. */
    FULL_MARKS
}
