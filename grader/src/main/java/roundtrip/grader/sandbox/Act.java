package roundtrip.grader.sandbox;

/** Something that a box of some level must make impossible, as {@link Trespass} tries it. */
enum Act {
    ROOT(
            ProtectionLevel.L0,
            "run as root",
            "run the grader as an ordinary user, or install setpriv (package util-linux)"),
    NO_LIBRARIES(
            ProtectionLevel.L0,
            "miss the libraries",
            "the box's account cannot read the cache folder: choose one outside any home with --cache"),
    ENVIRONMENT(ProtectionLevel.L1, "read an environment that is not its own", "report this: the grader empties it"),
    BIG_FILE(ProtectionLevel.L1, "write a file of 65 MiB", "install prlimit (package util-linux)"),
    MANY_FILES(ProtectionLevel.L1, "open 600 files", "install prlimit (package util-linux)"),
    NATIVE_MEMORY(ProtectionLevel.L1, "reserve 4 GiB outside the heap", "install prlimit (package util-linux)"),
    MANY_TASKS(ProtectionLevel.L1, "start 700 threads", "run the grader as an ordinary user, or with setpriv"),
    CANARY_FILE(ProtectionLevel.L2, "read a file of the host", "install bubblewrap"),
    CANARY_LISTENER(ProtectionLevel.L2, "reach a port of the host", "install bubblewrap"),
    FOREIGN_PROCESS(ProtectionLevel.L2, "see a process of the host", "install bubblewrap"),
    WRITING_OUTSIDE(ProtectionLevel.L2, "write outside its own folders", "install bubblewrap");

    private final ProtectionLevel from;
    private final String words;
    private final String cure;

    Act(ProtectionLevel from, String words, String cure) {
        this.from = from;
        this.words = words;
        this.cure = cure;
    }

    /** Whether a box of this level must make it impossible. */
    boolean isForbiddenAt(ProtectionLevel level) {
        return level.compareTo(from) >= 0;
    }

    String words() {
        return words;
    }

    String cure() {
        return cure;
    }
}
