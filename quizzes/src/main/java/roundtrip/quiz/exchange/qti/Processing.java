package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.xml.Element;

/** The response processing of QTI 2 and 3: the standard templates, and what says the same at length. */
final class Processing {

    private static final Set<String> KNOWN = Set.of(
            "responseCondition",
            "responseIf",
            "responseElseIf",
            "responseElse",
            "match",
            "variable",
            "correct",
            "isNull",
            "not",
            "and",
            "setOutcomeValue",
            "baseValue",
            "mapResponse",
            "sum",
            "equal",
            "stringMatch",
            "responseProcessing");

    private final Optional<Element> processing;

    Processing(Element item) {
        this.processing = item.first("responseProcessing");
    }

    /** How a response is scored. */
    enum Mode {
        CORRECT,
        MAPPED,
        /** One branch after the other compares it with a value. */
        BRANCHES,
        UNKNOWN
    }

    /**
     * A branch that compares a response with a value.
     *
     * @param value empty for the correct response
     */
    record Branch(Optional<String> value, Fraction tolerance, boolean exact, Fraction worth, String feedback) {}

    Mode mode(Declaration response) {
        if (processing.isEmpty()) {
            return response.mapping().isPresent() ? Mode.MAPPED : Mode.CORRECT;
        }
        Element all = processing.get();
        String template = all.attribute("template").replaceFirst(".*/", "").replaceFirst("\\.xml$", "");
        switch (template) {
            case "match_correct", "CC2_match", "CC2_match_basic" -> {
                return Mode.CORRECT;
            }
            case "map_response", "CC2_map_response" -> {
                return Mode.MAPPED;
            }
            case "" -> {}
            default -> {
                return Mode.UNKNOWN;
            }
        }
        if (!all.everywhere().allMatch(it -> KNOWN.contains(it.name()))) {
            return Mode.UNKNOWN;
        }
        String id = response.identifier();
        if (more(all, id)) {
            return Mode.UNKNOWN;
        }
        if (all.everywhere("mapResponse").stream()
                .anyMatch(it -> it.attribute("identifier").equals(id))) {
            return Mode.MAPPED;
        }
        if (!branches(response).isEmpty()) {
            return Mode.BRANCHES;
        }
        return all.everywhere("match").stream().anyMatch(it -> isCorrect(it, id)) ? Mode.CORRECT : Mode.UNKNOWN;
    }

    /** Whether the score hangs on more than the one comparison that the bank knows: on two responses at once, on a
     *  response that is not right, or on one of several values of a choice. */
    private static boolean more(Element all, String id) {
        boolean together = all.everywhere("and").stream()
                .anyMatch(it -> it.everywhere("variable").stream()
                                .map(variable -> variable.attribute("identifier"))
                                .distinct()
                                .count()
                        > 1);
        return together
                || all.everywhere()
                        .filter(it ->
                                it.name().equals("responseIf") || it.name().equals("responseElseIf"))
                        .filter(Processing::scores)
                        .anyMatch(it -> it.all("not").stream()
                                        .anyMatch(not ->
                                                !not.everywhere("correct").isEmpty())
                                || it.all("match").stream()
                                        .anyMatch(match ->
                                                match.first("baseValue").isPresent()
                                                        && match.all("variable").stream()
                                                                .anyMatch(variable -> variable.attribute("identifier")
                                                                        .equals(id))));
    }

    private static boolean scores(Element step) {
        return step.all("setOutcomeValue").stream()
                .filter(it -> it.attribute("identifier").equals("SCORE"))
                .flatMap(it -> it.everywhere("baseValue").stream())
                .anyMatch(it -> !Numbers.read(it.text()).equals(Optional.of(Fraction.ZERO)));
    }

    /** Whether there is nothing that says how to score. */
    boolean missing() {
        return processing.isEmpty();
    }

    private static boolean isCorrect(Element match, String id) {
        return match.all("variable").stream()
                        .anyMatch(it -> it.attribute("identifier").equals(id))
                && match.all("correct").stream()
                        .anyMatch(it -> it.attribute("identifier").equals(id));
    }

    /** The branches over a response that compare numbers or strings. */
    List<Branch> branches(Declaration response) {
        List<Branch> branches = new ArrayList<>();
        if (processing.isEmpty()) {
            return branches;
        }
        for (Element step : processing.get().everywhere().toList()) {
            if (step.name().equals("responseIf") || step.name().equals("responseElseIf")) {
                step.elements()
                        .filter(it -> it.name().equals("equal") || it.name().equals("stringMatch"))
                        .filter(it -> it.all("variable").stream()
                                .anyMatch(variable ->
                                        variable.attribute("identifier").equals(response.identifier())))
                        .findFirst()
                        .ifPresent(it -> branches.add(branch(step, it)));
            }
        }
        return branches;
    }

    private static Branch branch(Element step, Element test) {
        Optional<String> value = test.first("baseValue").map(it -> it.text().strip());
        String tolerance = test.attribute("tolerance").strip().replaceFirst("\\s.*", "");
        boolean absolute = test.attribute("toleranceMode").equals("absolute");
        Fraction worth = step.all("setOutcomeValue").stream()
                .filter(it -> it.attribute("identifier").equals("SCORE"))
                .map(it -> it.everywhere("baseValue"))
                .filter(it -> !it.isEmpty())
                .map(it -> Numbers.fraction(it.get(0).text()))
                .findFirst()
                .orElse(Fraction.ZERO);
        String feedback = step.all("setOutcomeValue").stream()
                .filter(it -> it.attribute("identifier").startsWith("FEEDBACK"))
                .map(it -> it.text().strip())
                .findFirst()
                .orElse("");
        return new Branch(
                value,
                absolute && !tolerance.isEmpty() ? Numbers.fraction(tolerance).abs() : Fraction.ZERO,
                !test.attribute("caseSensitive").equals("false"),
                worth,
                feedback);
    }
}
