package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be known again after the grader died. The number alone cannot: it may have been given to another process since.
 *
 * @param started where there is {@code /proc}, the boot and the clock ticks since then, which no change of the wall clock moves
 */
public record ProcessMark(long pid, String started) {
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), started(process));
    }

    /** Whether that very process runs. */
    public boolean isAlive() {
        return found().isPresent();
    }

    /** Kills it with all its descendants; says whether it was still there. */
    boolean kill() {
        Optional<ProcessHandle> found = found();
        found.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        return found.isPresent();
    }

    private Optional<ProcessHandle> found() {
        return started.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(one -> started.equals(started(one)));
    }

    private static String started(ProcessHandle process) {
        try {
            String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), StandardCharsets.US_ASCII);
            String stat = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "stat"), StandardCharsets.ISO_8859_1);
            String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return boot.strip() + "+" + behindName[19];
        } catch (IOException | RuntimeException e) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }
}
