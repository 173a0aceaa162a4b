package roundtrip.grader.sandbox;

import java.nio.file.Path;
import java.util.List;

/** The kernel's limits on each process, set by {@code prlimit} in front of a command. */
record Rlimits(Path prlimit) {
    /** {@code tasks} counts all of the user's, as the kernel does; the soft processor limit comes first, so that its signal tells what it was. */
    List<String> prefix(BoxLimits limits, long tasks) {
        return List.of(
                prlimit.toString(),
                "--nproc=" + tasks,
                "--nofile=" + limits.files(),
                "--fsize=" + limits.fileSize(),
                "--cpu=" + limits.cpuSeconds() + ":" + (limits.cpuSeconds() + 2),
                "--core=0",
                "--as=" + limits.addressSpace(),
                "--");
    }
}
