package roundtrip.quiz.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An analysis as plain text. */
public final class AnalysisText {

    private static final String DASH = "-";

    private AnalysisText() {}

    public static String of(Analysis analysis) {
        StringBuilder out = new StringBuilder();
        out.append(head(analysis)).append('\n');
        lines(analysis.figures(), "", out);
        analysis.flags().forEach(flag -> out.append("! ").append(flag).append('\n'));
        analysis.items().forEach(item -> item(item, out));
        return out.toString();
    }

    /** Which attempts count, and how far to trust what follows. */
    static String head(Analysis analysis) {
        String which = switch (analysis.which()) {
            case FIRST -> "each learner's first attempt";
            case LAST -> "each learner's last attempt";
            case ALL -> "all attempts";
        };
        String few = analysis.tooFew() ? "; too few: fewer than " + Analysis.FEW + ", figures mean little" : "";
        return analysis.persons() + " attempts (" + which + ")" + few
                + "; intervals 95 %: Wilson for shares, else bootstrap, " + Bootstrap.RESAMPLES + " resamples, seed "
                + Long.toHexString(analysis.seed());
    }

    private static void item(ItemFigures item, StringBuilder out) {
        out.append('\n')
                .append(item.item())
                .append("  n ")
                .append(item.n())
                .append(", omitted ")
                .append(item.omitted())
                .append(", unsure ")
                .append(item.unsure())
                .append(", not reached ")
                .append(item.notReached())
                .append('\n');
        lines(item.figures(), "  ", out);
        item.distractors().forEach(pick -> out.append("  ").append(pick(pick)).append('\n'));
        item.values()
                .forEach((value, facility) -> out.append("  facility at ")
                        .append(value)
                        .append(' ')
                        .append(number(facility))
                        .append('\n'));
        item.flags().forEach(flag -> out.append("  ! ").append(flag).append('\n'));
    }

    private static void lines(Map<String, Figure> figures, String indent, StringBuilder out) {
        figures.forEach((name, figure) -> out.append(String.format("%s%-26s %s%n", indent, name, number(figure))));
    }

    private static String pick(Distractor pick) {
        String thirds = pick.thirds().stream().map(AnalysisText::digits).collect(Collectors.joining(" / "));
        return (pick.right() ? "key  " : "     ") + pick.pick() + "  " + pick.count() + ", share "
                + number(pick.share())
                + ", mean total " + number(pick.meanTotal()) + ", with the rest " + number(pick.rest()) + ", thirds "
                + thirds;
    }

    /** A figure with its interval, or a dash with the reason. */
    static String number(Figure figure) {
        if (figure.value().isEmpty()) {
            return DASH + " (" + figure.missing() + ")";
        }
        String interval = figure.interval()
                .map(it -> " [" + digits(it.low()) + ", " + digits(it.high()) + "]")
                .orElse("");
        return digits(figure.orNaN()) + interval;
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    /** The names of an item's figures, in their order. */
    static List<String> names(Analysis analysis) {
        return analysis.items().isEmpty()
                ? List.of()
                : List.copyOf(analysis.items().get(0).figures().keySet());
    }
}
