package roundtrip.quiz.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.AttemptLog.Appended;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Response;
import roundtrip.quiz.Start;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.item.Parsed;

/** Attempts over an event log. Holds nothing of an attempt between two calls. */
public final class AttemptEngine implements Attempts {

    /** How often an action is tried again when other items of the attempt were written meanwhile. */
    private static final int RACES = 20;

    private static final String BY_CLOCK = "submitted-by-the-clock";

    private final Bank bank;
    private final AttemptLog log;
    private final Clock clock;
    private final Papers papers;
    private final Releases releases;

    public AttemptEngine(Bank bank, AttemptLog log, Clock clock) {
        this.bank = bank;
        this.log = log;
        this.clock = clock;
        this.papers = new Papers(log);
        this.releases = new Releases(bank);
    }

    @Override
    public Answer start(Start start) {
        Optional<History> before = load(start.attemptId());
        if (before.isEmpty()) {
            create(start);
        }
        History history = load(start.attemptId()).orElseThrow();
        if (!history.knows(start.requestId())) {
            return new Answer.Conflict(view(history), "an attempt with this id exists already");
        }
        if (history.started()) {
            return new Answer.Duplicate(view(history));
        }
        return begin(history, start.requestId() + "/start");
    }

    private void create(Start start) {
        Blueprint quiz = bank.quiz(start.quizId())
                .orElseThrow(() -> new NoSuchElementException("there is no quiz \"" + start.quizId() + "\""));
        List<BankItem> items = Draw.of(bank, quiz, start.seed())
                .orElseThrow(() -> new IllegalStateException("no paper of \"" + quiz.id() + "\" could be drawn"));
        Payloads.Created created =
                new Payloads.Created(start.seed(), quiz, start.stretchPercent(), papers.pin(items, start.seed()));
        String payload = Payloads.created(created);
        log.append(start.attemptId(), 0, event(start.attemptId(), 1, 0, Kind.CREATE, payload, start.requestId()));
    }

    private Answer begin(History history, String requestId) {
        Payloads.Created created = history.created();
        Instant now = now();
        Optional<Instant> deadline = created.quiz()
                .limit()
                .map(limit -> limit.multipliedBy(created.stretchPercent()).dividedBy(100))
                .map((Duration limit) -> now.plus(limit));
        AttemptEvent event = event(
                history.attemptId(), history.seq() + 1, 0, Kind.START, Payloads.started(deadline), requestId, now);
        if (log.append(history.attemptId(), history.seq(), event) == Appended.APPENDED) {
            return new Answer.Accepted(view(history.then(event)));
        }
        return new Answer.Duplicate(view(settled(history.attemptId())));
    }

    @Override
    public Optional<AttemptView> view(String attemptId) {
        return load(attemptId).isEmpty() ? Optional.empty() : Optional.of(view(settled(attemptId)));
    }

    @Override
    public Answer answer(String attemptId, int seen, int number, Map<String, List<String>> fields, String requestId) {
        return act(attemptId, seen, number, requestId, history -> {
            Prepared prepared = paper(history).get(number - 1);
            Parsed parsed =
                    prepared.face().parse(prepared.deal(history.created().seed()), fields);
            if (parsed instanceof Parsed.Invalid invalid) {
                return Wish.refused(new Answer.Invalid(invalid.messages()));
            }
            Response response = ((Parsed.Read) parsed).response();
            boolean atOnce = history.created().quiz().feedback() == FeedbackPolicy.AT_ONCE;
            return Wish.of(atOnce ? Kind.CHECK : Kind.SAVE, Payloads.response(response));
        });
    }

    @Override
    public Answer unsure(String attemptId, int seen, int number, String requestId) {
        return act(
                attemptId,
                seen,
                number,
                requestId,
                history -> history.created().quiz().unsure()
                        ? Wish.of(Kind.UNSURE, "{}")
                        : refused(history, "this quiz does not offer \"I do not know yet\""));
    }

    @Override
    public Answer giveUp(String attemptId, int seen, int number, String requestId) {
        return act(
                attemptId,
                seen,
                number,
                requestId,
                history -> history.created().quiz().feedback() == FeedbackPolicy.AT_ONCE
                        ? Wish.of(Kind.GIVE_UP, "{}")
                        : refused(history, "this quiz shows keys only after it is submitted"));
    }

    @Override
    public Answer submit(String attemptId, String requestId) {
        for (int race = 0; race < RACES; race++) {
            History history = settled(attemptId);
            if (!history.inProgress()) {
                return new Answer.Duplicate(view(history));
            }
            AttemptEvent event =
                    event(attemptId, history.seq() + 1, 0, Kind.SUBMIT, Payloads.submitted("learner"), requestId);
            Appended appended = log.append(attemptId, history.seq(), event);
            if (appended == Appended.APPENDED) {
                return new Answer.Accepted(view(history.then(event)));
            }
        }
        return new Answer.Conflict(view(settled(attemptId)), "too much was written at the same time: try again");
    }

    private Wish refused(History history, String reason) {
        return Wish.refused(new Answer.Conflict(view(history), reason));
    }

    /** Stores what a learner wants to do with an item, unless the page acted on is out of date. */
    private Answer act(
            String attemptId, int seen, int number, String requestId, java.util.function.Function<History, Wish> wish) {
        for (int race = 0; race < RACES; race++) {
            History history = settled(attemptId);
            Optional<Answer> outdated = outdated(history, seen, number, requestId);
            if (outdated.isPresent()) {
                return outdated.get();
            }
            Wish wanted = wish.apply(history);
            if (wanted.refusal().isPresent()) {
                return wanted.refusal().get();
            }
            AttemptEvent event =
                    event(attemptId, history.seq() + 1, number, wanted.kind(), wanted.payload(), requestId);
            Appended appended = log.append(attemptId, history.seq(), event);
            if (appended == Appended.APPENDED) {
                return new Answer.Accepted(view(history.then(event)));
            }
        }
        return new Answer.Conflict(view(settled(attemptId)), "too much was written at the same time: try again");
    }

    private Optional<Answer> outdated(History history, int seen, int number, String requestId) {
        int items = history.created().pins().size();
        if (number < 1 || number > items) {
            throw new NoSuchElementException("expected an item from 1 to " + items + ", got " + number);
        }
        if (history.knows(requestId)) {
            return Optional.of(new Answer.Duplicate(view(history)));
        }
        Views views = views(history);
        if (!history.inProgress()) {
            return Optional.of(new Answer.Conflict(views.attempt(), "the attempt takes no more answers"));
        }
        if (history.track(number).lastSeq() > seen) {
            return Optional.of(
                    new Answer.Conflict(views.attempt(), "this item was answered on another page meanwhile"));
        }
        if (views.locked(number)) {
            return Optional.of(new Answer.Conflict(views.attempt(), "this item is locked"));
        }
        return Optional.empty();
    }

    /** The attempt after the clock had its say. */
    private History settled(String attemptId) {
        History history = existing(attemptId);
        while (history.overdue(clock.instant())) {
            Instant deadline = history.deadline().orElseThrow();
            AttemptEvent submit = event(
                    attemptId, history.seq() + 1, 0, Kind.SUBMIT, Payloads.submitted("clock"), BY_CLOCK, deadline);
            log.append(attemptId, history.seq(), submit); // whoever wins, the attempt is submitted: read again
            history = existing(attemptId);
        }
        return history;
    }

    private History existing(String attemptId) {
        return load(attemptId)
                .orElseThrow(() -> new NoSuchElementException("there is no attempt \"" + attemptId + "\""));
    }

    private Optional<History> load(String attemptId) {
        List<AttemptEvent> events = log.read(attemptId);
        return events.isEmpty() ? Optional.empty() : Optional.of(new History(events));
    }

    private List<Prepared> paper(History history) {
        return papers.find(history.created().pins());
    }

    private Views views(History history) {
        return new Views(history, paper(history), releases);
    }

    private AttemptView view(History history) {
        return views(history).attempt();
    }

    private AttemptEvent event(String attemptId, int seq, int item, Kind kind, String payload, String requestId) {
        return event(attemptId, seq, item, kind, payload, requestId, now());
    }

    private static AttemptEvent event(
            String attemptId, int seq, int item, Kind kind, String payload, String requestId, Instant at) {
        return new AttemptEvent(attemptId, seq, item, kind.id(), payload, at, requestId);
    }

    /** To the millisecond, which every database keeps: so a view before storing equals one after reading. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
