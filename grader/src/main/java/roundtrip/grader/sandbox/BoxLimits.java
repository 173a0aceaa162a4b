package roundtrip.grader.sandbox;

/**
 * Caps on one box. Sizes are bytes; {@code cpuSeconds} is for each process; {@code memory} is what all processes of a box may hold
 * together, temporary files included: a wall at L3, watched below.
 */
public record BoxLimits(
        int heapMegabytes,
        int tasks,
        int files,
        long fileSize,
        long temporary,
        long sharedMemory,
        int cpuSeconds,
        long addressSpace,
        long memory) {
    private static final long MIB = 1 << 20;

    /** For a student's program. */
    public static BoxLimits program() {
        return new BoxLimits(128, 512, 512, 64 * MIB, 64 * MIB, 8 * MIB, 60, 1536 * MIB, 1024 * MIB);
    }

    /** For the compiler, which lives long and is watched by its caller. */
    static BoxLimits compiler(int heapMegabytes) {
        return new BoxLimits(heapMegabytes, 256, 512, 64 * MIB, 16 * MIB, MIB, 24 * 60 * 60, 3072 * MIB, 1024 * MIB);
    }

    BoxLimits withCpuSeconds(int seconds) {
        return new BoxLimits(
                heapMegabytes, tasks, files, fileSize, temporary, sharedMemory, seconds, addressSpace, memory);
    }

    BoxLimits withMemory(long bytes) {
        return new BoxLimits(
                heapMegabytes, tasks, files, fileSize, temporary, sharedMemory, cpuSeconds, addressSpace, bytes);
    }
}
