import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one graded submission costs, beside what {@code mvn -o -q test} costs for the same submission on the same checks, in turns.
 *
 * <p>From the repository's folder, after {@code ./mvnw -DskipTests package}: {@code java grader/bench/Bench.java [--turns N] [--maven N]
 * [--long N] [--protection L2]}. Needs nothing but a JDK. As root on Linux the kernel counts processor time in a control group, which
 * misses nothing; elsewhere {@code /proc} is read every 20 ms, which misses a little of each process. Run it on an idle computer.
 */
final class Bench {
    private static final String SLUG = "05-seven-methods";
    private static final List<Integer> SIZES = List.of(10, 40);
    private static final String SUITES = "LoanApiChecks,MethodSuite,WritingSuite";

    private final Path root;
    private final Path work;
    private final String protection;
    private double confirmed;

    private Bench(Path root, Path work, String protection) {
        this.root = root;
        this.work = work;
        this.protection = protection;
    }

    /** What one command cost: seconds of processor and wall, bytes of the largest process, seconds until it said its first word. */
    private record Cost(double cpu, double wall, long peak, double ready, List<Long> resident) {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        if (!Files.isRegularFile(root.resolve("grader/target/grader.jar"))) {
            System.err.println("expected grader/target/grader.jar here: run ./mvnw -q -DskipTests package in the repository's folder first");
            System.exit(2);
        }
        List<String> given = Arrays.asList(arguments);
        Path work = Files.createTempDirectory("rtbench");
        try {
            Bench bench = new Bench(root, work, option(given, "--protection", "L2"));
            int longRun = Integer.parseInt(option(given, "--long", "0"));
            if (longRun > 0) {
                bench.longRun(longRun);
            } else {
                bench.turns(Integer.parseInt(option(given, "--turns", "3")), Integer.parseInt(option(given, "--maven", "40")));
            }
        } finally {
            delete(work);
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }

    /** {@code sample} is how many of the 40 Maven grades in each turn, spread evenly; 0 leaves Maven out. */
    private void turns(int turns, int sample) throws Exception {
        boolean withMaven = sample > 0;
        Map<Integer, Path> classes = new TreeMap<>();
        for (int size : SIZES) {
            classes.put(size, makeClass(size));
        }
        Path kit = withMaven ? kit() : work;
        System.out.printf("%d cores, JDK %s, %s, %d turns; processor time by %s%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), protection, turns, Group.available() ? "control group" : "/proc");
        grade(classes.get(SIZES.get(0)), 1);
        List<Double> marginal = new ArrayList<>();
        List<Double> average = new ArrayList<>();
        List<Double> maven = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        List<Double> confirming = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        List<Double> peak = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        List<Double> mavenWall = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            Cost few = grade(classes.get(10), 1);
            Cost many = grade(classes.get(40), 1);
            double each = (many.cpu() - few.cpu()) / 30;
            marginal.add(each);
            average.add(many.cpu() / 40);
            ready.add(many.ready());
            peak.add(many.peak() / 1048576.0);
            wall.add(many.wall() / 40);
            confirming.add(confirmed);
            Cost both = grade(classes.get(40), 2);
            busy.add(100 * (both.cpu() / 2) / both.wall());
            System.out.printf(Locale.ROOT, "turn %d: grader %.2f CPU-s each, %.1f s for 40 on one slot, %.1f s on two%n", turn, each,
                    many.wall(), both.wall());
            if (withMaven) {
                List<Double> one = new ArrayList<>();
                for (int i = 0; i < sample; i++) {
                    Path submission = list(classes.get(40)).get(i * 40 / sample);
                    Cost cost = maven(kit, submission);
                    one.add(cost.cpu());
                    mavenWall.add(cost.wall());
                }
                double mean = one.stream().mapToDouble(x -> x).average().orElseThrow();
                maven.add(mean);
                ratio.add(mean / each);
                System.out.printf(Locale.ROOT, "turn %d: mvn -o -q test %.2f CPU-s each, ratio %.1f%n", turn, mean, mean / each);
            }
        }
        System.out.println();
        row("grader, CPU-s for one more submission", marginal);
        row("grader, CPU-s of a class of 40, divided by 40", average);
        row("of that, to confirm what would cost points", confirming);
        row("grader, wall seconds, one slot", wall);
        row("grader, ready after seconds", ready);
        row("grader, peak of its own memory, MiB", peak);
        row("two slots: share of two cores used, per cent", busy);
        if (withMaven) {
            row("mvn -o -q test, CPU-s for one submission", maven);
            row("mvn -o -q test, wall seconds", mavenWall);
            row("ratio of CPU-s", ratio);
        }
    }

    private static void row(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        System.out.printf(Locale.ROOT, "%-50s median %8.2f   min %8.2f   max %8.2f%n", what, median, sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    /** Whether memory and cost stay the same over many submissions. */
    private void longRun(int size) throws Exception {
        Path submissions = makeClass(size);
        Cost cost = grade(submissions, 2);
        List<Long> seen = cost.resident();
        System.out.printf(Locale.ROOT, "%d submissions: %.2f CPU-s each, %.1f s wall, peak %.0f MiB%n", size, cost.cpu() / size, cost.wall(),
                cost.peak() / 1048576.0);
        for (int tenth = 1; tenth <= 10; tenth++) {
            int at = Math.max(0, seen.size() * tenth / 10 - 1);
            System.out.printf(Locale.ROOT, "after %3d %% of the time: %.0f MiB resident%n", tenth * 10, seen.get(at) / 1048576.0);
        }
    }

    /** Half of them right in four ways, half with one fault each, as {@code solutions/} has them. */
    private Path makeClass(int size) throws IOException {
        Path solutions = root.resolve("solutions").resolve(SLUG);
        List<Path> right = new ArrayList<>(List.of(solutions.resolve("reference")));
        right.addAll(list(solutions.resolve("alternatives")));
        List<Path> mutants = list(solutions.resolve("mutants"));
        Path folder = Files.createDirectory(work.resolve("class-" + size));
        for (int i = 0; i < size; i++) {
            Path student = folder.resolve(String.format(Locale.ROOT, "s%04d", i));
            if (i % 2 == 0) {
                copy(right.get(i / 2 % right.size()), student);
            } else {
                copy(solutions.resolve("reference"), student);
                copy(mutants.get(i / 2 % mutants.size()), student);
            }
        }
        return folder;
    }

    private Cost grade(Path submissions, int jobs) throws Exception {
        Path out = work.resolve("out");
        Cost cost = run(List.of(java(), "-jar", root.resolve("grader/target/grader.jar").toString(), "grade", submissions.toString(),
                "--exercise", SLUG, "--out", out.toString(), "--protection", protection, "--jobs", Integer.toString(jobs)), work, 0);
        double confirming = java.util.regex.Pattern.compile("\"confirming\"\\s*:\\s*([0-9.]+)")
                .matcher(Files.readString(out.resolve("results.json")))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        confirmed = confirming / list(submissions).size();
        delete(out);
        return cost;
    }

    /** The kit as students get it, with the hidden suites beside the public checks, and its one artifact fetched. */
    private Path kit() throws Exception {
        Path zip = work.resolve("kit.zip");
        run(List.of(java(), "-jar", root.resolve("grader/target/grader.jar").toString(), "kit", "--out", zip.toString()), work, 0);
        try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
            for (var entry : java.util.Collections.list(file.entries())) {
                Path to = work.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file.getInputStream(entry), to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path exercises = work.resolve("exercises");
        exercises.resolve("mvnw").toFile().setExecutable(true);
        Path suites = root.resolve("grader/src/main/java/roundtrip/suites/sevenmethods");
        Path there = Files.createDirectories(exercises.resolve(SLUG).resolve("src/test/java/roundtrip/suites/sevenmethods"));
        for (Path suite : list(suites)) {
            if (!suite.endsWith("package-info.java")) {
                Files.copy(suite, there.resolve(suite.getFileName()));
            }
        }
        putIn(exercises.resolve(SLUG), root.resolve("solutions").resolve(SLUG).resolve("reference"));
        run(mvn(exercises, false), exercises.resolve(SLUG), 0);
        return exercises;
    }

    private List<String> mvn(Path exercises, boolean offline) {
        List<String> command = new ArrayList<>(List.of(exercises.resolve("mvnw").toString(), "-q",
                "-Dmaven.repo.local=" + work.resolve("repository"),
                "-Dmaven.repo.local.tail=" + Path.of(System.getProperty("user.home"), ".m2", "repository"),
                "-Dtest=" + SUITES));
        if (offline) {
            command.add("-o");
        }
        command.add("test");
        return command;
    }

    private Cost maven(Path exercises, Path submission) throws Exception {
        Path module = exercises.resolve(SLUG);
        putIn(module, submission);
        return run(mvn(exercises, true), module, 1);
    }

    /** Starts from a clean folder, as each submission would have one. */
    private static void putIn(Path module, Path submission) throws IOException {
        delete(module.resolve("target"));
        copy(submission, module);
    }

    /** {@code otherExit} is a second exit code that is as good as 0: Maven's when a check fails. */
    private Cost run(List<String> command, Path folder, int otherExit) throws Exception {
        try (Group group = Group.open()) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(group.entering(command)).directory(folder.toFile()).redirectErrorStream(true).start();
            StringBuilder said = new StringBuilder();
            double[] first = {0};
            Thread reader = new Thread(() -> read(process.getInputStream(), said, first, begin));
            reader.start();
            List<Long> resident = new ArrayList<>();
            long peak = 0;
            while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, status(process.pid(), "VmHWM:"));
                resident.add(status(process.pid(), "VmRSS:"));
                group.look(process);
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            reader.join();
            if (process.exitValue() != 0 && process.exitValue() != otherExit) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + ":\n" + said);
            }
            return new Cost(group.cpu(), wall, peak, first[0], resident);
        }
    }

    private static void read(InputStream in, StringBuilder said, double[] first, long begin) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first[0] == 0) {
                    first[0] = (System.nanoTime() - begin) / 1e9;
                }
                if (said.length() < 4000) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
    }

    private static long status(long pid, String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.ISO_8859_1)) {
                if (line.startsWith(field)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // it ended while it was looked at
        }
        return 0;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path one : found.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else if (!one.endsWith("mutant.yml")) {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Counts the processor time of a command and of everything that it starts. */
    private static final class Group implements AutoCloseable {
        private static final List<String> PLACES = List.of("/sys/fs/cgroup/cpuacct", "/sys/fs/cgroup/cpu,cpuacct", "/sys/fs/cgroup");

        private final Path folder;
        private final Map<Long, Long> seen = new TreeMap<>();

        private Group(Path folder) {
            this.folder = folder;
        }

        static boolean available() throws IOException {
            try (Group group = open()) {
                return group.folder != null;
            }
        }

        static Group open() throws IOException {
            for (String place : PLACES) {
                Path folder = Path.of(place, "rtbench-" + ProcessHandle.current().pid());
                try {
                    Files.createDirectory(folder);
                    if (Files.exists(folder.resolve("cpuacct.usage")) || Files.exists(folder.resolve("cpu.stat"))) {
                        return new Group(folder);
                    }
                    Files.delete(folder);
                } catch (IOException e) {
                    // not this one
                }
            }
            return new Group(null);
        }

        List<String> entering(List<String> command) {
            if (folder == null) {
                return command;
            }
            List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", "echo $$ > \"$0/cgroup.procs\" && exec \"$@\"", folder.toString()));
            all.addAll(command);
            return all;
        }

        /** Milliseconds by process, for where there is no group. */
        void look(Process process) {
            if (folder == null) {
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(one -> one.info().totalCpuDuration()
                        .ifPresent(time -> seen.merge(one.pid(), time.toMillis(), Math::max)));
            }
        }

        double cpu() throws IOException {
            if (folder == null) {
                return seen.values().stream().mapToLong(x -> x).sum() / 1000.0;
            }
            if (Files.exists(folder.resolve("cpuacct.usage"))) {
                return Long.parseLong(Files.readString(folder.resolve("cpuacct.usage")).strip()) / 1e9;
            }
            for (String line : Files.readAllLines(folder.resolve("cpu.stat"))) {
                if (line.startsWith("usage_usec ")) {
                    return Long.parseLong(line.substring(11)) / 1e6;
                }
            }
            return 0;
        }

        @Override
        public void close() throws IOException {
            if (folder == null) {
                return;
            }
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (Files.exists(folder)) {
                try {
                    Files.delete(folder);
                } catch (IOException e) {
                    if (System.nanoTime() > deadline) {
                        throw e;
                    }
                    Thread.onSpinWait();
                }
            }
        }
    }
}
