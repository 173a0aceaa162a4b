package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.Wildcards;
import roundtrip.quiz.exchange.xml.Element;

/** Reads answers that are typed in QTI 1.2: lines of text and numbers. */
final class Typed12 {

    private static final Fraction HALF = Fraction.of(1, 2);

    private final Question12 question;
    private final Processing12 processing;

    Typed12(Question12 question) {
        this.question = question;
        this.processing = question.processing();
    }

    List<Draft.Line> lines(Element response) {
        Map<String, Draft.Line> lines = new LinkedHashMap<>();
        for (Element condition : processing.scoring()) {
            for (Element wanted : Processing12.wanted(condition)) {
                String value = wanted.text().strip();
                boolean exact = wanted.attribute("case").equals("Yes");
                String key = exact ? value : value.toLowerCase(Locale.ROOT);
                String said = said(condition, response, value);
                lines.putIfAbsent(key, new Draft.Line(Wildcards.escaped(value), worth(condition), said, exact));
            }
        }
        return List.copyOf(lines.values());
    }

    private Fraction worth(Element condition) {
        return Weights.cut(Weights.nearest(processing.share(condition)));
    }

    private String said(Element condition, Element response, String value) {
        String said = question.said(response, value);
        return said.isEmpty() ? question.said(condition) : said;
    }

    List<Draft.Numeral> numbers() {
        List<Draft.Numeral> numbers = new ArrayList<>();
        for (Element condition : processing.scoring()) {
            Fraction worth = worth(condition);
            Optional<Fraction> low = bound(condition, "vargte", "vargt");
            Optional<Fraction> high = bound(condition, "varlte", "varlt");
            List<Element> exact = condition.everywhere("varequal");
            String value = exact.isEmpty() ? "" : exact.get(0).text().strip();
            String said = said(condition, question.responses().get(0), value);
            if (low.isPresent() && high.isPresent()) {
                numbers.add(range(low.get(), high.get(), value, worth, said));
            } else {
                exact.forEach(
                        it -> numbers.add(new Draft.Numeral(Numbers.fraction(it.text()), Fraction.ZERO, worth, said)));
            }
        }
        if (numbers.isEmpty()) {
            throw new MalformedItem("expected a number as the answer, got none");
        }
        return numbers;
    }

    private Draft.Numeral range(Fraction low, Fraction high, String exact, Fraction worth, String said) {
        Fraction middle = low.plus(high).times(HALF);
        Fraction value = Numbers.read(exact).orElse(middle);
        if (!value.equals(middle)) {
            question.lost(
                    "a tolerance that is not the same on both sides of " + value + ", from " + low + " to " + high);
        }
        return new Draft.Numeral(middle, high.minus(low).abs().times(HALF), worth, said);
    }

    private static Optional<Fraction> bound(Element condition, String name, String strict) {
        return condition
                .everywhere()
                .filter(it -> it.name().equals(name) || it.name().equals(strict))
                .findFirst()
                .flatMap(it -> Numbers.read(it.text()));
    }
}
