package roundtrip.grader.redteam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtrip.grader.bundle.Bundle;

/** The corpus itself: complete, readable, and bounded by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
    private static final Map<Kind, String> IDS = Map.of(
            Kind.INTAKE,
            "zip-slip zip-bomb zip-many-entries link-entry odd-file name-twins own-pom maven-config edited-checks processor"
                    + " class-in-resources shadowed-library module-tricks javac-heap javac-stack javac-time"
                    + " unicode-escapes odd-source wants-the-net",
            Kind.FORGING,
            "prints-passed writes-results rewrites-later exits-early no-checks junit-extension patches-itself"
                    + " lying-objects serial-gadget steals-a-secret forged-control wiremock-admin store-alias"
                    + " forged-papers report-injection",
            Kind.READING,
            "reads-the-suite reads-proc attaches reads-others phones-home host-sockets oracle leaks-names link-in-state",
            Kind.DENIAL,
            "spins never-answers deaf-to-term thread-bomb fork-bomb daemon heap-bomb native-bomb many-jvms-memory"
                    + " disk-fill state-fill floods-output descriptors kills-parent crashes never-binds response-bombs"
                    + " redirects-away blocks-the-queue worker-killer starves-neighbours",
            Kind.GAMING,
            "hard-coded smells-the-grader squats-ports proxies smuggles-state colludes coin-flip breaks-the-suite"
                    + " back-dates hides-behind-todo same-bytes");

    private static final Map<String, String> BAITS = Map.of(
            "host-file", "@(marker|canary)-file@",
            "host-listener", "@(listener-port|canary-socket)@",
            "grader-process", "@grader-pid@",
            "results", "@results-folder@",
            "neighbour", "@results-folder@");

    private static final Pattern CONSTANT =
            Pattern.compile("static final int (WALL_SECONDS|TASKS|MEMORY_MIB|DISK_MIB|FILES) = ([0-9_]+);");

    private Corpus corpus = Corpus.empty();

    @BeforeAll
    void read() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            corpus = Corpus.read(bundle);
        }
    }

    @Test
    void allSeventyFiveRowsAreThere() {
        assertThat(corpus.rows()).hasSize(75);
        IDS.forEach((kind, ids) -> assertThat(
                        corpus.rows().stream().filter(row -> row.kind() == kind).map(Row::id))
                .as(kind.word())
                .containsExactlyInAnyOrder(ids.split(" ")));
    }

    @Test
    void noRowWaits() {
        assertThat(corpus.rows().stream()
                        .filter(row -> !row.waitsFor().isEmpty())
                        .map(Row::id))
                .isEmpty();
    }

    @Test
    void everyAttackStopsByItselfAtItsBound() {
        for (Row row : corpus.rows()) {
            Map<String, Set<Integer>> found = constants(row);
            if (!found.isEmpty() || row.bound().constants().size() > 1) {
                assertThat(found)
                        .as(row.id() + ": the constants in its source are its bound")
                        .isEqualTo(expected(row));
            }
        }
    }

    @Test
    void everyAttackOfItsOwnCodeEndsItsOwnProcess() {
        for (Row row : corpus.rows()) {
            String source = source(row);
            if (source.contains("class Attack ") || (row.bound().wall() > 0 && !source.isEmpty())) {
                assertThat(source).as(row.id()).contains("Stop.isFirstCall(WALL_SECONDS)");
            }
        }
    }

    @Test
    void whatIsGuardedIsAlsoBaited() {
        for (Row row : corpus.rows()) {
            for (String canary : row.canaries()) {
                assertThat(String.join("\n", all(row)))
                        .as(row.id())
                        .containsPattern(BAITS.getOrDefault(canary, "nothing"));
            }
        }
    }

    @Test
    void makersAndDriversMakeWhatIsExpected() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            Carriers carriers = Corpus.read(bundle).carriers();
            for (Row row : corpus.rows()) {
                if (row.isDriven()) {
                    assertThat(Driver.of(row.driver()).word()).isEqualTo(row.driver());
                } else if (row.waitsFor().isEmpty()) {
                    Map<String, byte[]> carrier = carriers.files(row.carrier(), row.exercise());
                    Set<String> made = row.madeBy().equals("files")
                            ? row.files().keySet()
                            : Maker.of(row.madeBy())
                                    .make(new Maker.Material(carrier, row.files()))
                                    .keySet();
                    Set<String> forms = made.stream()
                            .map(name -> row.variants().containsKey(name) ? name : name.replaceFirst("^[0-9]+-", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(forms).as(row.id()).isEqualTo(row.variants().keySet());
                }
            }
        }
    }

    @Test
    void noBaitIsMisspelt() {
        for (Row row : corpus.rows()) {
            Matcher matcher = Pattern.compile("@[a-z]+-[a-z-]+@").matcher(String.join("\n", all(row)));
            while (matcher.find()) {
                assertThat(matcher.group())
                        .as(row.id())
                        .isIn(
                                "@canary-file@",
                                "@marker-file@",
                                "@listener-port@",
                                "@canary-socket@",
                                "@results-folder@",
                                "@grader-pid@",
                                "@run-token@");
            }
        }
    }

    @Test
    void noAddressOutsideOfThisComputerIsATarget() {
        Pattern address = Pattern.compile("\\b([0-9]{1,3})\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\b");
        for (Row row : corpus.rows()) {
            Matcher matcher = address.matcher(source(row));
            while (matcher.find()) {
                assertThat(matcher.group(1))
                        .as(row.id() + " " + matcher.group())
                        .isEqualTo("127");
            }
        }
    }

    private static Map<String, Set<Integer>> constants(Row row) {
        Map<String, Set<Integer>> found = new TreeMap<>();
        Matcher matcher = CONSTANT.matcher(source(row));
        while (matcher.find()) {
            found.computeIfAbsent(matcher.group(1), key -> new TreeSet<>())
                    .add(Integer.parseInt(matcher.group(2).replace("_", "")));
        }
        return found;
    }

    private static Map<String, Set<Integer>> expected(Row row) {
        Map<String, Set<Integer>> expected = new TreeMap<>();
        row.bound().constants().forEach((name, value) -> expected.put(name, Set.of(value)));
        return expected;
    }

    private static String source(Row row) {
        List<String> sources = new ArrayList<>();
        row.files()
                .values()
                .forEach(files -> files.forEach((path, bytes) -> {
                    if (path.endsWith(".java") && path.startsWith("src/main/java/lendery/")) {
                        sources.add(new String(bytes, UTF_8));
                    }
                }));
        return String.join("\n", sources);
    }

    private static List<String> all(Row row) {
        return row.files().values().stream()
                .flatMap(files -> files.values().stream())
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }
}
