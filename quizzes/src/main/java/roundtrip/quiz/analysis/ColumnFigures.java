package roundtrip.quiz.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of one column, over those who had the item. */
final class ColumnFigures {

    private static final double OUTER = 0.27;
    private static final String NO_SPREAD = "everyone earned the same";
    private static final String NO_REST_SPREAD = "everyone earned the same, here or on the rest";

    private final double points;
    private final double[] x;
    private final double[] totals;
    private final double[] rest;
    private final Groups groups;

    ColumnFigures(double points, double[] x, double[] totals, Groups groups) {
        this.points = points;
        this.x = x;
        this.totals = totals;
        this.rest = Moments.minus(totals, x);
        this.groups = groups;
    }

    /** All but those that need the other items. */
    Map<String, Figure> all(Facts facts) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("facility", facility());
        figures.put("facility.guess", guessed(facts.guess()));
        figures.put("sd", Figure.of(Math.sqrt(Moments.variance(x)), "fewer than 2 attempts"));
        figures.put("discrimination.rest", Figure.of(Moments.correlation(x, rest), NO_REST_SPREAD));
        figures.put("discrimination.total", Figure.of(Moments.correlation(x, totals), NO_SPREAD));
        figures.put("discrimination.upperLower", upperLower());
        figures.put("efficiency", efficiency());
        return figures;
    }

    double[] x() {
        return x;
    }

    double[] totals() {
        return totals;
    }

    Groups groups() {
        return groups;
    }

    double[] rest() {
        return rest;
    }

    private Figure facility() {
        Figure facility = Figure.of(Moments.mean(x) / points, "the item is worth no points");
        return binary() ? facility.within(Optional.of(Interval.wilson(sum() / points, x.length))) : facility;
    }

    private boolean binary() {
        return allOrNothing(x, points);
    }

    /** Whether every score is 0 or full. */
    static boolean allOrNothing(double[] x, double points) {
        for (double value : x) {
            if (value != 0 && value != points) {
                return false;
            }
        }
        return true;
    }

    private double sum() {
        return Moments.mean(x) * x.length;
    }

    private Figure guessed(OptionalDouble guess) {
        if (guess.isEmpty()) {
            return Figure.missing("the score of a guess is not known");
        }
        double g = guess.getAsDouble();
        return Figure.of((Moments.mean(x) / points - g) / (1 - g), "a guess earns everything");
    }

    private Figure upperLower() {
        double n = x.length;
        double g = Math.ceil(OUTER * n - 1e-9);
        double upper = Groups.mean(x, groups.between(n - g, n));
        double lower = Groups.mean(x, groups.between(0, g));
        return Figure.of((upper - lower) / points, "the item is worth no points");
    }

    private Figure efficiency() {
        if (Moments.constant(x) || Moments.constant(rest)) {
            return Figure.missing(NO_REST_SPREAD);
        }
        double most = Moments.covariance(Moments.sorted(x), Moments.sorted(rest));
        return Figure.of(Moments.covariance(x, rest) / most, NO_REST_SPREAD);
    }
}
