package roundtrip.grader.sandbox;

/** How much a box contains, from least to most; a batch never runs at a lower level than it says. */
public enum ProtectionLevel {
    L0(
            "trusted",
            "forging a verdict from inside the program or the build; exit, crash, heap and direct memory, endless answers",
            "the same user: a program can signal or attach to the grader, read suites, rewrite reports, leave a process behind,"
                    + " use the network. For one's own code and the demo class only"),
    L1(
            "limited",
            "what L0 contains, and processor time per process, open files, file size, address space",
            "what L0 does not contain; the number of tasks"),
    L2(
            "boxed",
            "what L1 contains, and reading, network, ports, signals, processes left behind, shared temporary folders",
            "faults of the kernel; total memory over many processes; kernel memory behind empty files;"
                    + " a share of processor and cache"),
    L3(
            "own user and cgroup",
            "what L2 contains, and total memory, total tasks, exact processor time",
            "faults of the kernel");

    private final String title;
    private final String contains;
    private final String lacks;

    ProtectionLevel(String title, String contains, String lacks) {
        this.title = title;
        this.contains = contains;
        this.lacks = lacks;
    }

    public String title() {
        return title;
    }

    public String contains() {
        return contains;
    }

    public String lacks() {
        return lacks;
    }
}
