package roundtrip.kit.check;

/** How often a suite's subject is started. */
public enum Fresh {
    /** Once for the suite. */
    SHARED,
    /** Anew for each check, in the same process. */
    PER_CHECK,
    /** Anew for each check, in a process of its own. */
    NEW_PROCESS
}
