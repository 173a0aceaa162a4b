package roundtrip.quiz.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What in an item's figures wants a look. */
final class Flags {

    private static final double RARE = 0.05;
    private static final int ENOUGH = 40;
    private static final double EASY = 0.95;

    private Flags() {}

    static List<String> of(
            int n, Map<String, Figure> figures, List<Distractor> picks, Map<String, Figure> values, Facts facts) {
        List<String> flags = new ArrayList<>();
        double facility = figure(figures, "facility");
        if (facility > EASY) {
            flags.add("too easy: facility " + number(facility) + " is above " + EASY);
        }
        if (facility < facts.guess().orElse(0)) {
            flags.add("facility " + number(facility) + " is below that of a guess, "
                    + number(facts.guess().orElse(0)));
        }
        if (figure(figures, "discrimination.rest") < 0) {
            flags.add("negative discrimination: those who know the rest get this one wrong; is the key right?");
        }
        picks.forEach(pick -> pick(pick, n, facts, flags));
        apart(values, facility, flags);
        return flags;
    }

    private static void pick(Distractor pick, int n, Facts facts, List<String> flags) {
        boolean option = facts.options().containsKey(pick.pick());
        if (!pick.right() && option && n >= ENOUGH && pick.count() < RARE * n) {
            flags.add("\"" + pick.pick() + "\" was chosen by under 5 %");
        }
        if (!pick.right() && option && pick.rest().orNaN() > 0) {
            flags.add("\"" + pick.pick() + "\" is chosen by those who know the rest; is the key wrong?");
        }
        if (pick.right() && pick.rest().orNaN() < 0) {
            flags.add("the key \"" + pick.pick() + "\" is avoided by those who know the rest");
        }
    }

    private static void apart(Map<String, Figure> values, double facility, List<String> flags) {
        values.forEach((value, figure) -> figure.interval().ifPresent(interval -> {
            if (facility < interval.low() || facility > interval.high()) {
                flags.add(value + " stands apart: facility " + number(figure.orNaN()) + ", of all " + number(facility));
            }
        }));
    }

    private static double figure(Map<String, Figure> figures, String name) {
        Figure figure = figures.get(name);
        return figure == null ? Double.NaN : figure.orNaN();
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
