package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What items point to and this module cannot see.
 *
 * @param shows exercises, {@code exercise/check}, and lab steps
 */
public record Outside(Set<String> paragraphs, Set<String> shows, Set<String> proofs) {

    public Outside {
        paragraphs = Set.copyOf(paragraphs);
        shows = Set.copyOf(shows);
        proofs = Set.copyOf(proofs);
    }

    static Outside of(JsonNode json) {
        Set<String> shows = new HashSet<>(BankItem.list(json.path("lab")));
        json.path("exercises").properties().forEach(exercise -> {
            shows.add(exercise.getKey());
            exercise.getValue().forEach(check -> shows.add(exercise.getKey() + "/" + check.asText()));
        });
        return new Outside(
                Set.copyOf(BankItem.list(json.path("paragraphs"))),
                shows,
                Set.copyOf(BankItem.list(json.path("proofs"))));
    }

    Outside and(Outside more) {
        return new Outside(union(paragraphs, more.paragraphs), union(shows, more.shows), union(proofs, more.proofs));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
