package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there was of processes, sockets, pipes and temporary files at one moment, to say later what was left behind. Descriptors
 * and other processes are seen on Linux only; children are seen everywhere.
 */
final class Traces {
    private static final Path PROC = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Set<String> OURS = Set.of("rt", "rtc", "rtp", "rs");

    private final String token;
    private final Set<Long> children;
    private final List<String> sockets;
    private final Set<String> temporary;

    private final boolean alone;

    private Traces(String token, boolean alone) throws IOException {
        this.token = token;
        this.alone = alone;
        this.children = children();
        this.sockets = sockets();
        this.temporary = temporary();
    }

    /**
     * @param token stands in the command line of each process that an attack starts
     * @param alone whether no other grader uses this temporary folder, so that what is new there is ours
     */
    static Traces now(String token, boolean alone) throws IOException {
        return new Traces(token, alone);
    }

    /** What is still there that was not there before, after the time that an ending takes; empty when nothing is. */
    List<String> left() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = leftNow();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            left = leftNow();
        }
        return left;
    }

    private List<String> leftNow() throws IOException {
        List<String> left = new ArrayList<>();
        Set<Long> now = children();
        now.removeAll(children);
        if (!now.isEmpty()) {
            left.add(
                    "processes are left: " + now.stream().map(Traces::described).toList());
        }
        List<String> foreign = withToken();
        if (!foreign.isEmpty()) {
            left.add("processes of an attack are left: " + foreign);
        }
        List<String> open = sockets();
        if (open.size() > sockets.size()) {
            open.removeAll(sockets);
            left.add("sockets or pipes of the grader are left open: " + open);
        }
        Set<String> files = temporary();
        files.removeAll(temporary);
        if (!files.isEmpty()) {
            left.add("temporary files are left: " + files);
        }
        return left;
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String described(long pid) {
        return pid + " "
                + ProcessHandle.of(pid).flatMap(one -> one.info().command()).orElse("");
    }

    private List<String> withToken() throws IOException {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        String own = Long.toString(ProcessHandle.current().pid());
        for (String pid : names(PROC)) {
            if (pid.matches("[0-9]+") && !pid.equals(own) && commandLine(pid).contains(token)) {
                found.add(pid);
            }
        }
        return found;
    }

    private static String commandLine(String pid) {
        try {
            return new String(Files.readAllBytes(PROC.resolve(pid).resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it ended while we looked
        }
    }

    private static List<String> sockets() throws IOException {
        List<String> open = new ArrayList<>();
        Path descriptors = PROC.resolve("self/fd");
        if (!Files.isDirectory(descriptors)) {
            return open;
        }
        for (String name : names(descriptors)) {
            try {
                String target =
                        Files.readSymbolicLink(descriptors.resolve(name)).toString();
                if (target.startsWith("socket:") || target.startsWith("pipe:")) {
                    open.add(target);
                }
            } catch (IOException e) {
                // closed while we looked
            }
        }
        return open;
    }

    /** The grader's own temporary files, by their names. */
    private Set<String> temporary() throws IOException {
        if (!alone) {
            return new TreeSet<>();
        }
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Set<String> found = new TreeSet<>();
        for (String name : names(folder)) {
            if (OURS.contains(name.replaceFirst("[0-9]+(-[0-9]+)?$", ""))) {
                found.add(name);
            }
        }
        return found;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
