package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what this computer can contain: each level tried, each act in the best box, and what would give more. */
public final class Doctor {
    private static final int SIGXCPU_EXIT = 128 + 24;
    private static final int FORCED_WRITES = 50;

    private final Protection protection;

    public Doctor(Protection protection) {
        this.protection = protection;
    }

    /** One thing looked at; {@code cure} says how to get it where it is missing. */
    public record Line(boolean holds, String what, String found, String cure) {}

    /** The highest level that was reached, and everything that was looked at. */
    public record Report(Optional<ProtectionLevel> best, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /** Takes some seconds and starts a dozen small programs, one after the other. */
    public Report look() throws IOException {
        List<Line> lines = new ArrayList<>();
        ProtectionLevel[] levels = ProtectionLevel.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            Protection.Attempt attempt = protection.attempt(levels[i]);
            String name = "level " + levels[i] + ", " + levels[i].title();
            if (attempt.boxes().isPresent()) {
                lines.add(new Line(true, name, "reached", ""));
                try (Boxes boxes = attempt.boxes().get()) {
                    inTheBest((ProcessBoxes) boxes, levels[i], lines);
                }
                lines.add(forcedWrites());
                return new Report(Optional.of(levels[i]), lines);
            }
            lines.add(new Line(false, name, "not reached", String.join("; ", attempt.reasons())));
        }
        return new Report(Optional.empty(), lines);
    }

    private void inTheBest(ProcessBoxes boxes, ProtectionLevel level, List<Line> lines) throws IOException {
        Optional<Path> archive = protection.archive();
        Trial trial = new Trial(boxes, protection.jars(), archive);
        Trial.Finding acts = trial.run(BoxLimits.program(), "acts", List.of("-Xlog:class+load=info:stdout"));
        for (Act act : Act.values()) {
            boolean could = acts.succeeded().contains(act);
            if (act == Act.NO_LIBRARIES && !could) {
                continue;
            }
            lines.add(new Line(
                    !could,
                    "a program cannot " + act.words(),
                    could
                            ? "it could" + (act.isForbiddenAt(level) ? "" : ": " + level + " does not contain it")
                            : "it could not",
                    could ? act.cure() : ""));
        }
        Trial.Finding spin = trial.run(BoxLimits.program().withCpuSeconds(1), "spin", List.of());
        lines.add(new Line(
                spin.exit() == SIGXCPU_EXIT,
                "a program that computes for ever is stopped by its limit",
                "exit code " + spin.exit(),
                "install prlimit (package util-linux)"));
        lines.add(leftovers(trial));
        boolean archived = acts.output()
                .lines()
                .anyMatch(line -> line.contains("io.javalin.Javalin ") && line.contains("shared objects file"));
        lines.add(new Line(
                archived,
                "boxes start from the class-data archive",
                archived ? "a library class came from it" : "the libraries are parsed anew",
                "empty the folder \"archives\" in the cache folder, and look whether this JDK can make one"));
    }

    private static Line leftovers(Trial trial) throws IOException {
        trial.run(BoxLimits.program(), "leave", List.of());
        List<ProcessHandle> left = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(procOrEmpty(), "[0-9]*")) {
            for (Path process : processes) {
                if (commandLine(process).endsWith("\0linger\0")) {
                    ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())))
                            .ifPresent(left::add);
                }
            }
        }
        left.forEach(ProcessHandle::destroyForcibly);
        return new Line(
                left.isEmpty(),
                "a program's own processes end with it",
                left.isEmpty() ? "none was left" : left.size() + " left, now ended",
                "install bubblewrap");
    }

    private static Path procOrEmpty() throws IOException {
        Path proc = Path.of("/proc");
        return Files.isDirectory(proc) ? proc : Files.createTempDirectory("empty");
    }

    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Line forcedWrites() throws IOException {
        Path file = Files.createTempFile("forced", "");
        long begin = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FORCED_WRITES; i++) {
                channel.write(ByteBuffer.wrap(new byte[512]));
                channel.force(false);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        double milliseconds = (System.nanoTime() - begin) / 1e6 / FORCED_WRITES;
        return new Line(
                milliseconds < 100,
                "a forced write, as the journal makes a few for each submission",
                String.format(Locale.ROOT, "%.1f ms", milliseconds),
                "put the results on a faster disk");
    }
}
