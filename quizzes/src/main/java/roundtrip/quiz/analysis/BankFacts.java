package roundtrip.quiz.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Idea;
import roundtrip.quiz.item.OptionKey;

/** What a bank says of its items: their options, and what a guess earns. */
public final class BankFacts implements Function<String, Facts> {

    private static final String ANSWER = "answer";

    private final Map<String, BankItem> items = new LinkedHashMap<>();
    private final Bank bank;

    public BankFacts(Bank bank) {
        this.bank = bank;
        bank.items().forEach(item -> items.put(item.id(), item));
    }

    @Override
    public Facts apply(String item) {
        return Optional.ofNullable(items.get(item))
                .map(it -> of(it.type().name(), it.json()))
                .orElse(Facts.NONE);
    }

    /** What to mend where many have a misconception. */
    public List<String> paragraphs(String misconception) {
        Idea idea = bank.misconceptions().get(misconception);
        return idea == null ? List.of() : idea.chapter();
    }

    private static Facts of(String type, JsonNode json) {
        return switch (type) {
            case "choice" -> new Facts(meanScore(json.path("options")), options(ANSWER, json.path("options")));
            case "multi" -> new Facts(OptionalDouble.empty(), options(ANSWER, json.path("options")));
            case "truefalse" -> trueFalse(json);
            case "match" -> match(json);
            case "wire" -> of(json.path("ask").path("type").asText(), json.path("ask"));
            case "numeric", "text" -> new Facts(OptionalDouble.of(0), Map.of());
            default -> Facts.NONE;
        };
    }

    private static OptionalDouble meanScore(JsonNode options) {
        double sum = 0;
        for (JsonNode option : options) {
            sum += OptionKey.score(option).toDouble();
        }
        return OptionalDouble.of(sum / options.size());
    }

    private static Map<String, Boolean> options(String part, JsonNode options) {
        Map<String, Boolean> facts = new LinkedHashMap<>();
        options.forEach(option -> facts.put(
                part + "=" + option.path("id").asText(), OptionKey.score(option).toDouble() == 1));
        return facts;
    }

    /** Half of the guesses have the truth value right, and of these one in as many as there are reasons is all right. */
    private static Facts trueFalse(JsonNode json) {
        Map<String, Boolean> options = new LinkedHashMap<>(options("reason", json.path("reasons")));
        String right = json.path(ANSWER).asText();
        options.put(ANSWER + "=true", right.equals("true"));
        options.put(ANSWER + "=false", right.equals("false"));
        double reason = 1.0 / json.path("reasons").size();
        double valueAlone = json.path("half").asBoolean(false) ? 0.5 : 0;
        return new Facts(OptionalDouble.of(0.5 * (reason + (1 - reason) * valueAlone)), options);
    }

    private static Facts match(JsonNode json) {
        Map<String, Boolean> options = new LinkedHashMap<>();
        for (JsonNode left : json.path("left")) {
            String id = left.path("id").asText();
            String fits = json.path("pairs").path(id).asText();
            json.path("right")
                    .forEach(right -> options.put(
                            id + "=" + right.path("id").asText(),
                            right.path("id").asText().equals(fits)));
        }
        boolean mean = json.path("rule").asText("mean").equals("mean");
        double one = 1.0 / json.path("right").size();
        return new Facts(mean ? OptionalDouble.of(one) : OptionalDouble.empty(), options);
    }
}
