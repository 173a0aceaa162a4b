package roundtrip.kit.check;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of a check before it runs, read from its {@link Check}. */
public record CheckCard(
        String id,
        Level level,
        List<String> sentences,
        int step,
        String rfc,
        int points,
        List<String> needs,
        String title,
        String why,
        String hint,
        String misconception) {

    public CheckCard {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a check's id must be words of small letters and hyphens, but was \"" + id + "\"");
        }
        if (points < 0) {
            throw new IllegalArgumentException("points must not be negative, but was " + points + " in " + id);
        }
        if (level == Level.ADVICE) {
            points = 0;
        }
        sentences = List.copyOf(sentences);
        needs = List.copyOf(needs);
    }

    /** The card of a method; {@link IllegalArgumentException} when it is no check. */
    public static CheckCard of(Method method) {
        Check check = method.getAnnotation(Check.class);
        if (check == null) {
            throw new IllegalArgumentException(method + " must carry @Check");
        }
        return new CheckCard(
                check.id(),
                check.level(),
                Arrays.stream(check.sentence().split("[ ,]+"))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.toList()),
                check.step(),
                check.rfc(),
                check.points(),
                List.of(check.needs()),
                check.title(),
                check.why(),
                check.hint(),
                check.misconception());
    }

    /** The checks of a suite by step, then id. */
    public static List<CheckCard> of(Class<?> suite) {
        return Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .map(CheckCard::of)
                .sorted(Comparator.comparingInt(CheckCard::step).thenComparing(CheckCard::id))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a failure turns the build red and, where points are given, costs some. */
    public boolean isBinding() {
        return level != Level.ADVICE;
    }
}
