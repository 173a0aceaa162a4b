package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.sandbox.TempFolders;

/**
 * A process around the whole run, so that a hole in a box does not take this computer down: limits that all processes of the run
 * inherit, a temporary folder of its own, and an end with the process that started it.
 */
public final class Cage {
    private static final String INSIDE = "roundtrip.redteam.caged";
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final long ADDRESS_SPACE = 6L << 30;
    private static final long FILE_SIZE = 1L << 30;
    private static final int PROCESSOR_SECONDS = 900;
    private static final int TASKS = 700;
    private static final int WALL_MINUTES = 40;

    private Cage() {}

    /** Whether this process was started by {@link #run}. */
    public static boolean isInside() {
        return Boolean.getBoolean(INSIDE);
    }

    /**
     * Runs a main class with these arguments in the cage, on this process's terminal, and gives its exit code. An
     * {@link IOException} says that the bounds cannot be had.
     */
    public static int run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        if (!Files.isExecutable(PRLIMIT) || !Files.isExecutable(SETPRIV)) {
            throw new IOException("expected " + PRLIMIT + " and " + SETPRIV
                    + " to bound the whole run, but they are not there: install util-linux, or run with --quick");
        }
        TempFolders.removeDeserted();
        Path temporary = TempFolders.make("rrt");
        try {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            Process process = new ProcessBuilder(command(temporary, mainClass, arguments))
                    .inheritIO()
                    .start();
            try {
                if (!process.waitFor(WALL_MINUTES, TimeUnit.MINUTES)) {
                    throw new IOException("the run took longer than " + WALL_MINUTES + " minutes and was ended");
                }
                return process.exitValue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            Folders.delete(temporary);
        }
    }

    static List<String> command(Path temporary, String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                SETPRIV.toString(),
                "--pdeathsig",
                "KILL",
                PRLIMIT.toString(),
                "--as=" + ADDRESS_SPACE,
                "--fsize=" + FILE_SIZE,
                "--cpu=" + PROCESSOR_SECONDS + ":unlimited", // a compile worker may ask for more
                "--core=0",
                "--nproc=" + (tasksOfThisUser() + TASKS),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + INSIDE + "=true"));
        String cache = System.getProperty("roundtrip.cache", "");
        if (!cache.isEmpty()) {
            command.add("-Droundtrip.cache=" + cache);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** The limit counts every task of a user, so what runs already is added. */
    private static long tasksOfThisUser() throws IOException {
        Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        long count = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                if (String.valueOf(process.getFileName()).matches("[0-9]+")) {
                    count += tasks(process, user);
                }
            }
        }
        return count;
    }

    private static long tasks(Path process, Object user) {
        try {
            if (!Files.getAttribute(process, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                    .equals(user)) {
                return 0;
            }
            try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
                return tasks.count();
            }
        } catch (IOException e) {
            return 0; // it ended while we looked
        }
    }
}
