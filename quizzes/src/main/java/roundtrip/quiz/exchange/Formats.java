package roundtrip.quiz.exchange;

import java.util.List;
import java.util.stream.Collectors;
import roundtrip.quiz.exchange.aiken.AikenFormat;
import roundtrip.quiz.exchange.gift.GiftFormat;
import roundtrip.quiz.exchange.moodle.MoodleFormat;
import roundtrip.quiz.exchange.qti.QtiFormat;

/** All formats; a new one is one line here. */
public final class Formats {

    private static final List<ExchangeFormat> ALL = List.of(
            new GiftFormat(),
            new MoodleFormat(),
            new AikenFormat(),
            QtiFormat.version3(),
            QtiFormat.version2(),
            QtiFormat.version12());

    private Formats() {}

    public static List<ExchangeFormat> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(ExchangeFormat::name).toList();
    }

    public static ExchangeFormat named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known = ALL.stream().map(ExchangeFormat::name).collect(Collectors.joining(", "));
                    return new IllegalArgumentException(
                            "expected a format, one of " + known + ", got \"" + name + "\"");
                });
    }
}
