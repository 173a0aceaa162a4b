package roundtrip.quiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.Response;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.marking.Marking;
import roundtrip.quiz.marking.Retries;

/** What the learner may see of an attempt: the only way from events and keys to a page. */
final class Views {

    private final History history;
    private final List<Prepared> paper;
    private final Releases releases;
    private final Blueprint quiz;
    private final Seed seed;

    Views(History history, List<Prepared> paper, Releases releases) {
        this.history = history;
        this.paper = paper;
        this.releases = releases;
        this.quiz = history.created().quiz();
        this.seed = history.created().seed();
    }

    AttemptView attempt() {
        List<ItemView> items = new ArrayList<>();
        for (int number = 1; number <= paper.size(); number++) {
            items.add(item(number));
        }
        List<BankItem> drawn = paper.stream().map(Prepared::item).toList();
        return new AttemptView(
                history.attemptId(),
                Summaries.of(quiz, drawn),
                state(),
                history.seq(),
                items,
                history.startedAt(),
                history.deadline(),
                history.submittedAt(),
                marked() ? Optional.of(totals(items)) : Optional.empty());
    }

    private AttemptState state() {
        if (!history.started()) {
            return AttemptState.CREATED;
        }
        if (history.inProgress()) {
            return AttemptState.IN_PROGRESS;
        }
        return quiz.feedback() == FeedbackPolicy.AFTER_RELEASE ? AttemptState.SUBMITTED : AttemptState.RELEASED;
    }

    private static Totals totals(List<ItemView> items) {
        Fraction points = Fraction.ZERO;
        Fraction max = Fraction.ZERO;
        for (ItemView item : items) {
            points = points.plus(item.points().orElse(Fraction.ZERO));
            max = max.plus(item.max());
        }
        return new Totals(points, max);
    }

    private ItemView item(int number) {
        Prepared prepared = paper.get(number - 1);
        Track track = history.track(number);
        boolean locked = locked(number);
        SeededDeal deal = prepared.deal(seed);
        Map<String, List<String>> given = track.last()
                .map(response -> prepared.face().fields(deal, response))
                .orElse(Map.of());
        Optional<Retries> marks = marked() ? Optional.of(retries(number)) : Optional.empty();
        return new ItemView(
                number,
                prepared.face().deal(deal),
                prepared.item().points(),
                given,
                track.last().map(Response::kind),
                tries(number),
                locked ? 0 : deferred() ? 1 : retries(number).left(),
                locked,
                track.gaveUp(),
                marks.flatMap(ignored -> lastScore(number)),
                marks.map(retries -> retries.earned().times(prepared.item().points())),
                locked && marked() ? Optional.of(releases.of(prepared, track, prepared.deal(seed))) : Optional.empty());
    }

    /** Whether an item takes no further response. */
    boolean locked(int number) {
        if (!history.inProgress()) {
            return true;
        }
        return !deferred() && (history.track(number).gaveUp() || retries(number).over());
    }

    private boolean deferred() {
        return quiz.feedback() != FeedbackPolicy.AT_ONCE;
    }

    /** Whether scores may be shown; under deferred feedback nothing is even marked before. */
    private boolean marked() {
        return !deferred() || state() == AttemptState.RELEASED;
    }

    private int tries(int number) {
        int given = history.track(number).given().size();
        return deferred() ? Math.min(given, 1) : given;
    }

    private Optional<Fraction> lastScore(int number) {
        List<Response> tries = counted(number);
        return tries.isEmpty() ? Optional.empty() : Optional.of(score(number, tries.get(tries.size() - 1)));
    }

    private Retries retries(int number) {
        Retries retries = Retries.of(quiz.tries());
        for (Response response : counted(number)) {
            retries = retries.then(score(number, response));
        }
        return retries;
    }

    /** The responses that are marked: every try, or the last response saved. */
    private List<Response> counted(int number) {
        Track track = history.track(number);
        return deferred()
                ? track.last()
                        .filter(response -> response.kind() == Response.Kind.GIVEN)
                        .map(List::of)
                        .orElse(List.of())
                : track.given();
    }

    private Fraction score(int number, Response response) {
        Prepared prepared = paper.get(number - 1);
        return Marking.mark(prepared.item().type(), prepared.key(), response).score();
    }
}
