package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtrip.grader.bundle.Bundle;

/**
 * The forging cases E1 to E5 against a plain Maven template, so that what is said of others stays true. It runs what it attacks with
 * as this user: these five are ours and harmless. Offline, with what the local repository holds.
 */
public final class Elsewhere {
    private static final String HOME = "redteam/elsewhere/";
    private static final List<String> CASES = List.of("", "E1", "E2", "E3", "E4", "E5");
    private static final int OUTLIVES_SECONDS = 12;

    private final Bundle bundle;
    private final Path folder;
    private final Consumer<String> told;

    /** {@code told} hears one line for each case. */
    public Elsewhere(Bundle bundle, Path folder, Consumer<String> told) {
        this.bundle = bundle;
        this.folder = folder;
        this.told = told;
    }

    /** An {@link IOException} says that Maven is not there or cannot build the template offline. */
    public void run() throws IOException {
        Map<String, String> versions = versions();
        told.accept("Maven "
                + HostTools.run(List.of(maven(), "--version"))
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\u001b\\[[0-9;]*m", "")
                + ", " + versions);
        for (String one : CASES) {
            told.accept((one.isEmpty() ? "carrier" : one) + ": " + marks(one, versions));
        }
    }

    /** The one that the wrapper fetched, since the local repository was filled by it; else the installed one. */
    private static String maven() throws IOException {
        Path fetched = Path.of(System.getProperty("user.home"), ".m2", "wrapper", "dists");
        if (!Files.isDirectory(fetched)) {
            return "mvn";
        }
        try (Stream<Path> found = Files.find(fetched, 5, (path, kind) -> path.endsWith("bin/mvn"))) {
            return found.map(Path::toString).max(Comparator.naturalOrder()).orElse("mvn");
        }
    }

    /** The versions that students build with; the local repository holds them. */
    private Map<String, String> versions() throws IOException {
        String pom = new String(bundle.files("exercises").getOrDefault("pom.xml", new byte[0]), StandardCharsets.UTF_8);
        Map<String, String> versions = new TreeMap<>();
        versions.put("junit", found(pom, "<junit.version>([^<]+)<"));
        for (String plugin : List.of("maven-resources-plugin", "maven-compiler-plugin", "maven-surefire-plugin")) {
            versions.put(plugin, found(pom, plugin + "</artifactId>\\s*<version>([^<]+)<"));
        }
        return versions;
    }

    private static String found(String text, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("expected " + pattern + " in the exercises' pom");
        }
        return matcher.group(1);
    }

    private String marks(String attack, Map<String, String> versions) throws IOException {
        Path project = folder.resolve(attack.isEmpty() ? "carrier" : attack);
        Map<String, byte[]> files = new TreeMap<>(bundle.files(HOME + "template"));
        files.putAll(attack.isEmpty() ? Map.of() : bundle.files(HOME + attack));
        String pom = new String(files.getOrDefault("pom.xml", new byte[0]), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> version : versions.entrySet()) {
            pom = pom.replace("@" + version.getKey() + "@", version.getValue());
        }
        files.put("pom.xml", pom.getBytes(StandardCharsets.UTF_8));
        Handed.folder(files).in(folder, String.valueOf(project.getFileName()));
        compile(project, versions);
        String said = HostTools.runIn(project, List.of(maven(), "-o", "-B", "-q", "test"));
        String before = passed(project);
        if (!attack.equals("E5")) {
            return before + ", exit code 0" + (said.isBlank() ? ", nothing said" : "");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(OUTLIVES_SECONDS);
        while (passed(project).equals(before) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return before + ", and " + passed(project) + " after a process that outlived Maven";
    }

    /** What an attack brings as class files lies as source in {@code classes/}, since the repository holds sources only. */
    private static void compile(Path project, Map<String, String> versions) throws IOException {
        Path sources = project.resolve("classes");
        if (!Files.isDirectory(sources)) {
            return;
        }
        Path local = Path.of(System.getProperty("user.home"), ".m2", "repository", "org", "junit");
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        String junit = versions.getOrDefault("junit", "");
        String platform = junit.replaceFirst("^5", "1");
        String classPath = Stream.of(
                        jar(local.resolve("jupiter"), "junit-jupiter-api", junit),
                        jar(local.resolve("platform"), "junit-platform-engine", platform),
                        jar(local.resolve("platform"), "junit-platform-launcher", platform),
                        jar(local.resolve("platform"), "junit-platform-commons", platform))
                .reduce((one, other) -> one + ":" + other)
                .orElse("");
        try (Stream<Path> listed = Files.list(sources)) {
            for (Path source : listed.toList()) {
                HostTools.run(List.of(
                        javac,
                        "-nowarn",
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        project.resolve("src/main/resources").toString(),
                        source.toString()));
            }
        }
    }

    private static String jar(Path group, String name, String version) {
        return group.resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".jar")
                .toString();
    }

    private static String passed(Path project) throws IOException {
        Path reports = project.resolve("target/surefire-reports");
        if (!Files.isDirectory(reports)) {
            return "no report";
        }
        int passed = 0;
        int tests = 0;
        try (Stream<Path> listed = Files.list(reports)) {
            for (Path report :
                    listed.filter(path -> path.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(report, StandardCharsets.UTF_8);
                int all = count(text, "tests");
                tests += all;
                passed += all - count(text, "failures") - count(text, "errors") - count(text, "skipped");
            }
        }
        return passed + " of " + tests;
    }

    private static int count(String report, String name) {
        Matcher matcher =
                Pattern.compile("<testsuite [^>]*?\\b" + name + "=\"(\\d+)\"").matcher(report);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
