package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import roundtrip.kit.bench.Groups.Group;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;

/**
 * What a student reads after {@code mvn test}: how many checks pass, the first step that needs work in full, one line for each other.
 *
 * <p>ASCII only, since a console's charset is anybody's guess.
 */
final class ConsoleReport {
    private final Exercise exercise;
    private final String seed;
    private final boolean all;

    /** @param all whether every check is printed in full */
    ConsoleReport(Exercise exercise, String seed, boolean all) {
        this.exercise = exercise;
        this.seed = seed;
        this.all = all;
    }

    String text(List<Bench.Judged> judged) {
        List<String> lines = new ArrayList<>();
        long passed = judged.stream().filter(check -> check.verdict().isPassed()).count();
        lines.add("");
        lines.add(exercise.slug() + "   " + exercise.title() + "   " + passed + " of " + judged.size() + " checks pass   (seed " + seed
                + ")");
        lines.add("");
        boolean shown = false;
        List<Group> groups = Groups.of(exercise, judged);
        boolean failing = groups.stream().anyMatch(Group::isFailed);
        for (Group group : groups) {
            boolean first = !shown && (failing ? group.isFailed() : !group.isPassed());
            lines.add(headline(group));
            if (all || first) {
                lines.addAll(failing || all ? inFull(group) : next(group));
                shown = true;
            }
        }
        lines.add("");
        lines.add(last(passed == judged.size()));
        return lines.stream().map(ConsoleReport::ascii).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String headline(Group group) {
        String state;
        if (group.isPassed()) {
            state = "[ ok ]";
        } else {
            state = group.isFailed() ? "[FAIL]" : "[ -- ]";
        }
        return String.format("%s step %d  %-34s %s", state, group.step(), group.title(), counts(group));
    }

    private static String counts(Group group) {
        List<String> counts = new ArrayList<>();
        add(counts, group.count(Verdict.Passed.class), "passed");
        add(counts, group.count(Verdict.Failed.class), "failed");
        add(counts, group.count(Verdict.Waiting.class), "waiting");
        add(counts, group.count(Verdict.NotStarted.class), "not started");
        add(counts, group.count(Verdict.Broken.class), "broken (our fault)");
        return String.join(", ", counts);
    }

    private static void add(List<String> counts, long count, String word) {
        if (count > 0) {
            counts.add(count + " " + word);
        }
    }

    private List<String> inFull(Group group) {
        List<String> lines = new ArrayList<>();
        for (Bench.Judged check : group.checks()) {
            if (all || !check.verdict().isPassed()) {
                EvidenceText.lines(check.card(), check.verdict()).forEach(line -> lines.add("  " + line));
                lines.add("");
            }
        }
        return lines;
    }

    private List<String> next(Group group) {
        return group.checks().stream()
                .map(Bench.Judged::verdict)
                .filter(Verdict.NotStarted.class::isInstance)
                .map(verdict -> ((Verdict.NotStarted) verdict).part())
                .findFirst()
                .map(part -> List.of(
                        "",
                        "  next      " + part.what(),
                        "  edit      " + exercise.slug() + "/" + file(),
                        "  read      " + exercise.slug() + "/README.md" + part.anchor(),
                        ""))
                .orElse(List.of());
    }

    /** The file to begin with: the one that is the student's, or the class that is started. */
    private String file() {
        String first = exercise.editable().isEmpty() ? "*" : exercise.editable().get(0);
        return first.contains("*") ? "src/main/java/" + exercise.entry().replace('.', '/') + ".java" : first;
    }

    private String last(boolean done) {
        String page = "the same as a page: " + exercise.slug() + "/target/roundtrip/index.html";
        return done
                ? "all checks pass; " + page
                : "one step at a time; -Dshow=all prints everything; " + page + System.lineSeparator()
                        + "Maven calls this a failure; it only means that some checks do not pass yet.";
    }

    private static String ascii(String line) {
        StringBuilder out = new StringBuilder();
        line.replace("§", "section ").replace(" · ", " | ").codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        });
        return out.toString();
    }
}
