package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.marking.Marking;
import roundtrip.quiz.review.Encounter;

/** The misconceptions that an attempt's responses met. */
public final class Encounters {

    private final AttemptLog log;
    private final Papers papers;

    public Encounters(AttemptLog log) {
        this.log = log;
        this.papers = new Papers(log);
    }

    /** Under deferred feedback only once the attempt is released: before, nothing may show what was right. */
    public List<Encounter> of(String attemptId) {
        History history = new History(log.read(attemptId));
        boolean atOnce = history.created().quiz().feedback() == FeedbackPolicy.AT_ONCE;
        boolean shown = switch (history.state()) {
            case IN_PROGRESS, ABANDONED -> atOnce;
            case RELEASED -> true;
            case CREATED, SUBMITTED, MARKED, VOIDED -> false;
        };
        List<Encounter> encounters = new ArrayList<>();
        if (shown) {
            List<Prepared> paper = papers.find(history.created().pins());
            Marks marks = new Marks(history, paper);
            for (int number = 1; number <= paper.size(); number++) {
                for (Given given : marks.counted(number)) {
                    Instant at = atOnce ? given.at() : history.submittedAt().orElse(given.at());
                    encounters.add(encounter(history, paper.get(number - 1), given, at));
                }
            }
        }
        return encounters;
    }

    private static Encounter encounter(History history, Prepared prepared, Given given, Instant at) {
        SeededDeal deal = prepared.deal(history.created().seed());
        Set<String> fallen = Set.copyOf(Rows.misconceptions(prepared, List.of(given.response()), deal));
        Set<String> overcome = new LinkedHashSet<>();
        boolean right = Marking.mark(prepared.item().type(), prepared.key(), given.response())
                .score()
                .equals(Fraction.ONE);
        if (right) {
            collect(prepared.item().json(), overcome);
        }
        return new Encounter(at, prepared.item().id(), fallen, overcome, given.hints() > 0, given.certainty());
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.path("misconception").isTextual()) {
            found.add(node.path("misconception").asText());
        }
        node.forEach(child -> collect(child, found));
    }
}
