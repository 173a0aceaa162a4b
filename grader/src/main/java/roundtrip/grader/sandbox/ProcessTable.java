package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of this computer by their parents, read from {@code /proc}, for all boxes together at most once in 50 ms. Elsewhere
 * than on Linux it only knows what {@link ProcessHandle} tells. Threads may share it.
 */
final class ProcessTable {
    private static final long FRESH_NANOS = 50_000_000;
    private static final int TICKS_PER_SECOND = 100;

    private final Path proc;
    private final long pageSize;
    private Map<Long, List<Row>> children = Map.of();
    private Map<Long, Row> rows = Map.of();
    private long readAt;
    private boolean read;

    /** One process: times in clock ticks, those of children it has waited for included. */
    private record Row(long pid, long parent, long ticks, long pages) {}

    ProcessTable() {
        this(Path.of("/proc"));
    }

    ProcessTable(Path proc) {
        this.proc = proc;
        this.pageSize = pageSize(proc);
    }

    /** Of the process and all below it. */
    Usage of(ProcessHandle top) {
        if (!Files.isDirectory(proc.resolve("self"))) {
            Duration cpu = top.descendants()
                    .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(top.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
            return new Usage(cpu, 0, false);
        }
        long ticks = 0;
        long pages = 0;
        for (Row row : tree(top.pid())) {
            ticks += row.ticks();
            pages += row.pages();
        }
        return new Usage(Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND), pages * pageSize, false);
    }

    private synchronized List<Row> tree(long pid) {
        refresh();
        List<Row> tree = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>();
        open.add(pid);
        while (!open.isEmpty()) {
            long one = open.poll();
            Optional.ofNullable(rows.get(one)).ifPresent(tree::add);
            children.getOrDefault(one, List.of()).forEach(child -> open.add(child.pid()));
        }
        return tree;
    }

    private void refresh() {
        if (read && System.nanoTime() - readAt < FRESH_NANOS) {
            return;
        }
        Map<Long, Row> all = new HashMap<>();
        Map<Long, List<Row>> byParent = new HashMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path one : found) {
                row(one).ifPresent(row -> {
                    all.put(row.pid(), row);
                    byParent.computeIfAbsent(row.parent(), key -> new ArrayList<>())
                            .add(row);
                });
            }
        } catch (IOException e) {
            return; // the last table is better than none
        }
        rows = all;
        children = byParent;
        readAt = System.nanoTime();
        read = true;
    }

    /** proc(5): pid (name) state ppid ..., utime stime cutime cstime are fields 14 to 17, rss in pages is field 24. */
    private static Optional<Row> row(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
            long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
            return Optional.of(new Row(pid, Long.parseLong(fields[1]), ticks, Long.parseLong(fields[21])));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // it ended while it was looked at
        }
    }

    private static long pageSize(Path proc) {
        try (java.util.stream.Stream<String> lines =
                Files.lines(proc.resolve("self").resolve("smaps"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("KernelPageSize:"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .orElse(4096L);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 4096;
        }
    }
}
