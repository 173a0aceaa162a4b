package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.MarkRow;
import roundtrip.quiz.Response;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.ResponseRow.Outcome;
import roundtrip.quiz.Totals;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.marking.Marking;

/** Attempts as rows for an analysis. */
public final class Rows {

    private final AttemptLog log;
    private final Papers papers;

    public Rows(AttemptLog log) {
        this.log = log;
        this.papers = new Papers(log);
    }

    /** One row for each item of a submitted attempt; none of an attempt that is open, void or abandoned. */
    public List<ResponseRow> of(String learner, String attemptId) {
        History history = new History(log.read(attemptId));
        AttemptState state = history.state();
        if (history.submittedAt().isEmpty() || state == AttemptState.VOIDED || state == AttemptState.ABANDONED) {
            return List.of();
        }
        return of(learner, attemptId, history, papers.find(history.created().pins()));
    }

    /** The same of a paper, whoever keeps its events; it counts as it is. */
    static List<ResponseRow> of(String learner, String attempt, History history, List<Prepared> paper) {
        Marks marks = new Marks(history, paper);
        int reached = 0;
        for (int number = 1; number <= paper.size(); number++) {
            reached = history.track(number).lastSeq() > 0 ? number : reached;
        }
        List<ResponseRow> rows = new ArrayList<>();
        for (int number = 1; number <= paper.size(); number++) {
            if (marks.max(number).numerator().signum() > 0) {
                rows.add(row(learner, attempt, history, marks, paper.get(number - 1), number, number > reached));
            }
        }
        return rows;
    }

    private static ResponseRow row(
            String learner,
            String attempt,
            History history,
            Marks marks,
            Prepared prepared,
            int number,
            boolean notReached) {
        List<Response> responses =
                marks.counted(number).stream().map(Given::response).toList();
        return new ResponseRow(
                learner,
                attempt,
                history.submittedAt(),
                prepared.item().id(),
                marks.max(number).toDouble(),
                marks.points(number).dividedBy(marks.max(number)).toDouble(),
                outcome(history.track(number), responses, notReached),
                responses.isEmpty() ? List.of() : picks(responses.get(0)),
                values(history.created().pins().get(number - 1).read()),
                misconceptions(
                        prepared, responses, prepared.deal(history.created().seed())));
    }

    /** What an attempt came to. Marks that wait for their release are told: this is for instructors. */
    public MarkRow mark(String learner, String attemptId) {
        History history = new History(log.read(attemptId));
        AttemptState state = history.state();
        boolean graded = state == AttemptState.MARKED || state == AttemptState.RELEASED;
        String outcome =
                graded ? MarkRow.GRADED : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return mark(learner, attemptId, history, papers.find(history.created().pins()), outcome);
    }

    static MarkRow mark(String learner, String attempt, History history, List<Prepared> paper, String outcome) {
        Marks marks = new Marks(history, paper);
        int right = 0;
        for (int number = 1; number <= paper.size(); number++) {
            boolean isRight = marks.lastScore(number, paper.get(number - 1)).equals(Optional.of(Fraction.ONE));
            right += isRight ? 1 : 0;
        }
        Totals totals = marks.totals();
        return new MarkRow(
                learner,
                attempt,
                history.submittedAt(),
                outcome,
                outcome.equals(MarkRow.GRADED) ? Optional.of(totals.points()) : Optional.empty(),
                totals.max(),
                right,
                paper.size(),
                history.created().bank());
    }

    private static Outcome outcome(Track track, List<Response> counted, boolean notReached) {
        if (!counted.isEmpty()) {
            return Outcome.GIVEN;
        }
        if (notReached) {
            return Outcome.NOT_REACHED;
        }
        Optional<Given> last = track.last();
        boolean unsure = last.isPresent() && last.get().response().kind() == Response.Kind.UNSURE;
        return unsure ? Outcome.UNSURE : Outcome.OMITTED;
    }

    /** An order is one pick as a whole; elsewhere each value of each part is one. */
    private static List<String> picks(Response response) {
        List<String> picks = new ArrayList<>();
        response.parts().forEach((part, values) -> {
            if (part.equals("lines")) {
                picks.add(part + "=" + String.join(" ", values));
            } else {
                values.forEach(value -> picks.add(part + "=" + value));
            }
        });
        return picks;
    }

    private static List<String> values(ObjectNode values) {
        List<String> named = new ArrayList<>();
        values.properties()
                .forEach(value ->
                        named.add(value.getKey() + "=" + value.getValue().asText()));
        return named;
    }

    /** Those behind what the learner chose. */
    static List<String> misconceptions(Prepared prepared, List<Response> responses, SeededDeal deal) {
        Set<String> fallen = new LinkedHashSet<>();
        for (Response response : responses) {
            Marking.explain(prepared.item().type(), prepared.key(), List.of(response), deal).notes().stream()
                    .filter(Explanation.Note::chosen)
                    .filter(note -> !note.right())
                    .forEach(note -> note.misconception().ifPresent(fallen::add));
        }
        return List.copyOf(fallen);
    }
}
