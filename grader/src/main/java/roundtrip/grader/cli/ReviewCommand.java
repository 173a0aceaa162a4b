package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import roundtrip.grader.Review;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.Waiting;

@Command(
        name = "review",
        header = "Lists what waits for a person, and records what they decide",
        description = {
            "Waiting are checks whose runs disagree, what broke on our side, and rejected submissions. With --decide a decision is"
                    + " recorded with a name and a reason, and the reports are written anew; the last decision about the same"
                    + " wins, and none is ever forgotten."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {
            "review results",
            "review results --decide s017 allow-lists-methods passed --by \"A. Lund\" --reason \"slow network\""
        },
        files = {
            "DIR/journal/: read and written: decisions",
            "DIR/results.json, DIR/marks.csv, DIR/index.html: written after a decision"
        },
        exits = {"0:nothing waits, or the decision is recorded", "1:something waits", "2:wrong usage or input"},
        seeAlso = {"grade", "explain", "regrade"})
final class ReviewCommand implements Callable<Integer> {
    private static final int LINES = 12;

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder that grade wrote to")
    private Path results = Path.of("");

    @Option(names = "--generation", paramLabel = "N", description = "default: the one that counts")
    private @Nullable Integer generation;

    @Option(
            names = "--decide",
            arity = "3",
            paramLabel = "STUDENT CHECK passed|failed",
            hideParamSyntax = true,
            description =
                    "what a check is to count as. With the word submission in place of a check: passed or failed for"
                            + " all of its checks that wait, or stands for a rejected one that you have looked at")
    private List<String> decide = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "who decides; recorded")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; recorded and shown to the student")
    private String reason = "";

    @Option(names = "--full", description = "whole transcripts instead of their last lines")
    private boolean full;

    ReviewCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter print = Output.of(spec);
        try (Bundle bundle = Bundle.open();
                Review review = Review.open(bundle, results, Optional.ofNullable(generation), clock)) {
            if (!decide.isEmpty()) {
                decide(review);
                print.println("recorded: " + String.join(" ", decide) + ", by " + by);
            }
            List<Waiting> waiting = review.waiting();
            waiting.forEach(one -> print(one, print));
            print.println(
                    waiting.isEmpty()
                            ? "nothing waits for a person in generation " + review.generation()
                            : waiting.size() + " waiting in generation " + review.generation()
                                    + "; decide with: review " + results
                                    + " --decide STUDENT CHECK passed|failed --by NAME --reason TEXT");
            print.flush();
            return waiting.stream().allMatch(one -> one.what() == Waiting.What.REJECTED) ? 0 : Main.BROKEN;
        }
    }

    private void decide(Review review) throws IOException {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("expected --by NAME and --reason TEXT with a decision");
        }
        String check = decide.get(1).equals("submission") ? "" : decide.get(1);
        review.decide(decide.get(0), check, word(decide.get(2)), by, reason);
    }

    private static Decision.Word word(String text) {
        for (Decision.Word word : Decision.Word.values()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        throw new IllegalArgumentException("expected passed, failed or stands, got \"" + text + "\"");
    }

    private void print(Waiting one, PrintWriter print) {
        print.println(one.what().name().toLowerCase(Locale.ROOT) + "  " + one.student() + "  "
                + (one.check().isEmpty() ? "submission" : one.check()));
        one.words().lines().forEach(line -> print.println("    " + line));
        transcript("a run that failed", one.failing(), print);
        transcript("a run that passed", one.passing(), print);
    }

    private void transcript(String title, String text, PrintWriter print) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        print.println("    " + title + ":");
        int left = full ? 0 : Math.max(0, lines.size() - LINES);
        if (left > 0) {
            print.println("      (" + left + " lines before these: --full)");
        }
        lines.subList(left, lines.size()).forEach(line -> print.println("      " + line));
    }
}
