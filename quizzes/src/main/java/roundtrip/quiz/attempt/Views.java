package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.item.Markdown;

/** What the learner may see of an attempt: the only way from events and keys to a page. */
final class Views {

    private final History history;
    private final List<Prepared> paper;
    private final Papers papers;
    private final Releases releases;
    private final Blueprint quiz;
    private final Seed seed;
    private final Marks marks;

    Views(History history, Papers papers, Releases releases) {
        this.history = history;
        this.papers = papers;
        this.paper = papers.find(history.created().pins());
        this.releases = releases;
        this.quiz = history.created().quiz();
        this.seed = history.created().seed();
        this.marks = new Marks(history, paper);
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
                history.state(),
                history.seq(),
                items,
                history.startedAt(),
                history.deadline(),
                history.submittedAt(),
                marked() ? Optional.of(marks.totals()) : Optional.empty(),
                marked() ? marks.certainty() : Optional.empty());
    }

    private ItemView item(int number) {
        Prepared prepared = paper.get(number - 1);
        Track track = history.track(number);
        boolean locked = locked(number);
        SeededDeal deal = prepared.deal(seed);
        Map<String, List<String>> given = track.last()
                .map(last -> prepared.face().fields(deal, last.response()))
                .orElse(Map.of());
        List<Html> hints = hints(number);
        return new ItemView(
                number,
                prepared.face().deal(deal),
                marks.max(number),
                given,
                track.last().map(last -> last.response().kind()),
                tries(number),
                locked ? 0 : deferred() ? 1 : marks.progress(number).left(),
                locked,
                track.gaveUp(),
                marked() ? marks.lastScore(number, counting(number)) : Optional.empty(),
                marked() ? Optional.of(marks.points(number)) : Optional.<Fraction>empty(),
                locked && marked() ? Optional.of(releases.of(counting(number), track, deal)) : Optional.empty(),
                hints.subList(0, Math.min(track.hints(), hints.size())),
                locked ? 0 : hintsLeft(number),
                locked || hintsLeft(number) == 0
                        ? Optional.empty()
                        : Optional.of(Marks.hintCost(prepared.item(), track.hints())),
                track.last().flatMap(Given::certainty));
    }

    /** The version whose key counts: the pinned one, or that of the last regrade with the pinned values. */
    private Prepared counting(int number) {
        Pin pin = history.created().pins().get(number - 1);
        return history.regraded(number)
                .map(regraded -> papers.find(List.of(new Pin(regraded.contentHash(), pin.values())))
                        .get(0))
                .orElse(paper.get(number - 1));
    }

    int hintsLeft(int number) {
        return Math.max(0, hints(number).size() - history.track(number).hints());
    }

    private List<Html> hints(int number) {
        List<Html> hints = new ArrayList<>();
        for (JsonNode hint : paper.get(number - 1).instance().path("hints")) {
            hints.add(Markdown.inline(hint.path("text").asText()));
        }
        return hints;
    }

    /** Whether an item takes no further response. */
    boolean locked(int number) {
        if (!history.inProgress()) {
            return true;
        }
        return !deferred()
                && (history.track(number).gaveUp() || marks.progress(number).over());
    }

    private boolean deferred() {
        return quiz.feedback() != FeedbackPolicy.AT_ONCE;
    }

    /** Whether scores may be shown; under deferred feedback nothing is even marked before. */
    private boolean marked() {
        AttemptState state = history.state();
        return state == AttemptState.RELEASED || (!deferred() && state == AttemptState.IN_PROGRESS);
    }

    private int tries(int number) {
        int given = history.track(number).tries().size();
        return deferred() ? Math.min(given, 1) : given;
    }

    Marks marks() {
        return marks;
    }
}
