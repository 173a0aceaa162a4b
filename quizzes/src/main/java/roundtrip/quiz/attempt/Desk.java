package roundtrip.quiz.attempt;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.AttemptLog.Appended;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.bank.Bank;

/** Reads attempts from the log, lets the clock have its say, and appends events however many others do the same. */
final class Desk {

    /** How often an action is tried again when something else of the attempt was written meanwhile. */
    private static final int RACES = 20;

    private static final String SUBMITTED_BY_CLOCK = "submitted-by-the-clock";
    private static final String ABANDONED_BY_CLOCK = "abandoned-by-the-clock";

    private final AttemptLog log;
    private final Clock clock;
    private final Papers papers;
    private final Releases releases;

    Desk(Bank bank, AttemptLog log, Clock clock, String language) {
        this.log = log;
        this.clock = clock;
        this.papers = new Papers(log, language);
        this.releases = new Releases(bank);
    }

    Papers papers() {
        return papers;
    }

    Optional<History> load(String attemptId) {
        List<AttemptEvent> events = log.read(attemptId);
        return events.isEmpty() ? Optional.empty() : Optional.of(new History(events));
    }

    private History existing(String attemptId) {
        return load(attemptId)
                .orElseThrow(() -> new NoSuchElementException("there is no attempt \"" + attemptId + "\""));
    }

    /** The attempt after the clock had its say. */
    History settled(String attemptId) {
        History history = existing(attemptId);
        Instant now = clock.instant();
        while (history.overdue(now) || history.forgotten(now)) {
            // whoever wins, the attempt has ended: read again
            log.append(attemptId, history.seq(), byClock(history));
            history = existing(attemptId);
        }
        return history;
    }

    private AttemptEvent byClock(History history) {
        String id = history.attemptId();
        int seq = history.seq() + 1;
        return history.deadline()
                .map(deadline ->
                        event(id, seq, 0, Kind.SUBMIT, Payloads.text("by", "clock"), SUBMITTED_BY_CLOCK, deadline))
                .orElseGet(() -> event(id, seq, 0, Kind.ABANDON, "{}", ABANDONED_BY_CLOCK, now()));
    }

    /** Stores what is wanted of an attempt, after looking at it anew as often as someone else writes meanwhile. */
    Answer act(String attemptId, int number, String requestId, Function<History, Wish> wish) {
        for (int race = 0; race < RACES; race++) {
            History history = settled(attemptId);
            if (history.knows(requestId)) {
                return new Answer.Duplicate(view(history));
            }
            Wish wanted = wish.apply(history);
            if (wanted.refusal().isPresent()) {
                return wanted.refusal().get();
            }
            AttemptEvent event =
                    event(attemptId, history.seq() + 1, number, wanted.kind(), wanted.payload(), requestId, now());
            if (log.append(attemptId, history.seq(), event) == Appended.APPENDED) {
                return new Answer.Accepted(view(history.then(event)));
            }
        }
        return new Answer.Conflict(view(settled(attemptId)), "too much was written at the same time: try again");
    }

    /** Stores an event that follows the history given, dated now. */
    Appended append(History history, Kind kind, String payload, String requestId) {
        return log.append(
                history.attemptId(),
                history.seq(),
                event(history.attemptId(), history.seq() + 1, 0, kind, payload, requestId, now()));
    }

    /** Stores the first event of an attempt, unless it has one. */
    void create(String attemptId, String payload, String requestId) {
        log.append(attemptId, 0, event(attemptId, 1, 0, Kind.CREATE, payload, requestId, now()));
    }

    void keep(String contentHash, String json) {
        log.keepItem(contentHash, json);
    }

    Wish refused(History history, String reason) {
        return Wish.refused(new Answer.Conflict(view(history), reason));
    }

    Views views(History history) {
        return new Views(history, papers, releases);
    }

    AttemptView view(History history) {
        return views(history).attempt();
    }

    private static AttemptEvent event(
            String attemptId, int seq, int item, Kind kind, String payload, String requestId, Instant at) {
        return new AttemptEvent(attemptId, seq, item, kind.id(), payload, at, requestId);
    }

    /** To the millisecond, which every database keeps: so a view before storing equals one after reading. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
