package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.xml.Element;

/** The response processing of QTI 1.2: conditions in turn, each of which may change the score. */
final class Processing12 {

    private static final Set<String> KNOWN = Set.of(
            "varequal",
            "other",
            "and",
            "or",
            "not",
            "unanswered",
            "vargte",
            "varlte",
            "vargt",
            "varlt",
            "varsubset",
            "durequal");

    /** Feedback by the name that Canvas gives to what all get, or all who are right or wrong. */
    static final Set<String> GENERAL = Set.of("general_fb", "correct_fb", "general_incorrect_fb");

    private final List<Element> conditions;
    private final Fraction most;

    Processing12(Element item) {
        this.conditions =
                item.first("resprocessing").map(it -> it.all("respcondition")).orElse(List.of());
        this.most = item.everywhere("decvar").stream()
                .filter(it -> it.attribute("varname").isEmpty()
                        || it.attribute("varname").equals("SCORE")
                        || it.attribute("varname").equals("que_score"))
                .map(it -> Numbers.read(it.attribute("maxvalue")))
                .flatMap(Optional::stream)
                .filter(it -> it.compareTo(Fraction.ZERO) > 0)
                .findFirst()
                .orElseGet(this::bestSet);
    }

    private Fraction bestSet() {
        return conditions.stream()
                .flatMap(it -> it.all("setvar").stream())
                .map(it -> Numbers.read(it.text()))
                .flatMap(Optional::stream)
                .reduce(Fraction.ONE, Fraction::max);
    }

    int size() {
        return conditions.size();
    }

    /** The conditions that raise the score. */
    List<Element> scoring() {
        return conditions.stream()
                .filter(it -> gain(it).compareTo(Fraction.ZERO) > 0)
                .toList();
    }

    private static Fraction gain(Element condition) {
        return condition.all("setvar").stream()
                .filter(it -> !it.attribute("action").equals("Subtract"))
                .map(it -> Numbers.read(it.text()).orElse(Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What a condition gives, as a share of the most. */
    Fraction share(Element condition) {
        return gain(condition).dividedBy(most);
    }

    /** Whether everything in it is understood. */
    boolean known() {
        return conditions.stream()
                .flatMap(it -> it.all("conditionvar").stream())
                .flatMap(it -> it.everywhere().skip(1))
                .allMatch(it -> KNOWN.contains(it.name()));
    }

    /** The score of a response, as a share of the most. */
    Fraction score(Map<String, Set<String>> response) {
        Fraction score = Fraction.ZERO;
        boolean matched = false;
        for (Element condition : conditions) {
            Optional<Element> tests = condition.first("conditionvar");
            boolean other = tests.isPresent() && tests.get().first("other").isPresent();
            boolean sets = condition.first("setvar").isPresent();
            boolean holds = other ? !(sets && matched) : tests.isPresent() && all(tests.get(), response, true);
            if (holds) {
                score = changed(score, condition);
                matched |= sets;
                if (sets && condition.attribute("continue").equals("No")) {
                    break;
                }
            }
        }
        return score.dividedBy(most);
    }

    private static Fraction changed(Fraction before, Element condition) {
        Fraction score = before;
        for (Element set : condition.all("setvar")) {
            Fraction value = Numbers.read(set.text()).orElse(Fraction.ZERO);
            score = switch (set.attribute("action")) {
                case "Add" -> score.plus(value);
                case "Subtract" -> score.minus(value);
                case "Multiply" -> score.times(value);
                default -> value;
            };
        }
        return score;
    }

    /** Several tests side by side: Canvas lists the accepted answers of one response so, and means any of them. */
    private static boolean all(Element tests, Map<String, Set<String>> response, boolean top) {
        List<Element> parts = tests.elements().toList();
        boolean alternatives = top
                && parts.size() > 1
                && parts.stream().allMatch(it -> it.name().equals("varequal"))
                && parts.stream()
                                .map(it -> it.attribute("respident"))
                                .distinct()
                                .count()
                        == 1;
        return alternatives
                ? parts.stream().anyMatch(it -> holds(it, response))
                : parts.stream().allMatch(it -> holds(it, response));
    }

    private static boolean holds(Element test, Map<String, Set<String>> response) {
        return switch (test.name()) {
            case "varequal" ->
                response.getOrDefault(test.attribute("respident"), Set.of())
                        .contains(test.text().strip());
            case "and" -> all(test, response, false);
            case "or" -> test.elements().anyMatch(it -> holds(it, response));
            case "not" -> test.elements().noneMatch(it -> holds(it, response));
            case "unanswered" ->
                response.getOrDefault(test.attribute("respident"), Set.of()).isEmpty();
            case "other" -> true;
            default -> false;
        };
    }

    /** The values that a condition wants, without those that it forbids. */
    static List<Element> wanted(Element part) {
        List<Element> wanted = new ArrayList<>();
        part.elements().filter(it -> !it.name().equals("not")).forEach(it -> {
            if (it.name().equals("varequal") || it.name().equals("varsubset")) {
                wanted.add(it);
            }
            wanted.addAll(wanted(it));
        });
        return wanted;
    }

    /** The feedback that a single value leads to, without what all or all who are right get. */
    Optional<String> feedback(String response, String value) {
        return conditions.stream()
                .filter(it -> wanted(it).size() == 1
                        && wanted(it).get(0).attribute("respident").equals(response)
                        && wanted(it).get(0).text().strip().equals(value))
                .flatMap(it -> it.all("displayfeedback").stream())
                .map(it -> it.attribute("linkrefid"))
                .filter(it -> !GENERAL.contains(it))
                .findFirst();
    }
}
