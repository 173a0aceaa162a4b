package roundtrip.quiz.marking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Response;
import roundtrip.quiz.bank.BankItem;

/** Items for marking, written as in a bank. */
final class Samples {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Samples() {}

    static BankItem item(String yaml) {
        return item("Sample", yaml);
    }

    static BankItem item(String stem, String yaml) {
        try {
            ObjectNode json = (ObjectNode) YAML.readTree("{id: sample, stem: \"" + stem + "\", " + yaml + "}");
            return BankItem.of("q1", json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    static Fraction score(BankItem item, Response response) {
        return score(item, first(item), response);
    }

    static Fraction score(BankItem item, ObjectNode instance, Response response) {
        return marker(item, instance).apply(response);
    }

    /** Marks many responses to one item. */
    static Function<Response, Fraction> marker(BankItem item, ObjectNode instance) {
        SealedKey key = SealedKey.seal(item.type().split(instance).key());
        return response -> Marking.mark(item.type(), key, response).score();
    }

    /** The item with the first combination of its parameters' values. */
    static ObjectNode first(BankItem item) {
        return item.instance(item.combinations().get(0));
    }

    static Fraction score(BankItem item, Map<String, List<String>> parts) {
        return score(item, Response.given(parts));
    }

    /** A sound sample has nothing to complain about. */
    static List<?> complaints(BankItem item) {
        return item.type().complaints(first(item));
    }
}
