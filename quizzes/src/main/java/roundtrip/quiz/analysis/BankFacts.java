package roundtrip.quiz.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Idea;
import roundtrip.quiz.item.OptionKey;

/** What a bank says of its items: their options, and what a guess earns. */
public final class BankFacts implements Function<String, Facts> {

    private static final String ANSWER = "answer";

    private final Map<String, BankItem> items = new LinkedHashMap<>();
    private final Map<String, Facts> known = new HashMap<>();
    private final Bank bank;

    public BankFacts(Bank bank) {
        this.bank = bank;
        bank.items().forEach(item -> items.put(item.id(), item));
    }

    @Override
    public Facts apply(String item) {
        return known.computeIfAbsent(
                item,
                id -> Optional.ofNullable(items.get(id))
                        .map(it -> new Facts(Guess.of(it), options(it.type().name(), it.json())))
                        .orElse(Facts.NONE));
    }

    /** What to mend where many have a misconception. */
    public List<String> paragraphs(String misconception) {
        Idea idea = bank.misconceptions().get(misconception);
        return idea == null ? List.of() : idea.chapter();
    }

    private static Map<String, Boolean> options(String type, JsonNode json) {
        return switch (type) {
            case "choice", "multi" -> list(ANSWER, json.path("options"));
            case "truefalse" -> trueFalse(json);
            case "match" -> match(json);
            case "wire" -> options(json.path("ask").path("type").asText(), json.path("ask"));
            default -> Map.of();
        };
    }

    private static Map<String, Boolean> list(String part, JsonNode options) {
        Map<String, Boolean> facts = new LinkedHashMap<>();
        options.forEach(option -> facts.put(
                part + "=" + option.path("id").asText(), OptionKey.score(option).toDouble() == 1));
        return facts;
    }

    private static Map<String, Boolean> trueFalse(JsonNode json) {
        Map<String, Boolean> options = new LinkedHashMap<>(list("reason", json.path("reasons")));
        String right = json.path(ANSWER).asText();
        options.put(ANSWER + "=true", right.equals("true"));
        options.put(ANSWER + "=false", right.equals("false"));
        return options;
    }

    private static Map<String, Boolean> match(JsonNode json) {
        Map<String, Boolean> options = new LinkedHashMap<>();
        for (JsonNode left : json.path("left")) {
            String id = left.path("id").asText();
            String fits = json.path("pairs").path(id).asText();
            json.path("right")
                    .forEach(right -> options.put(
                            id + "=" + right.path("id").asText(),
                            right.path("id").asText().equals(fits)));
        }
        return options;
    }
}
