package roundtrip.quiz.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Response;

/** The events of an attempt, folded: a pure function of them, so it may be thrown away at any time. */
final class History {

    private final List<AttemptEvent> events;
    private final Payloads.Created created;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final Map<Integer, Regraded> regraded = new HashMap<>();

    /** The last event of each kind. */
    private final Map<Kind, AttemptEvent> latest = new EnumMap<>(Kind.class);

    /** Events of one attempt, at least the first. */
    History(List<AttemptEvent> events) {
        this.events = List.copyOf(events);
        this.created = Payloads.created(events.get(0).payload());
        events.forEach(this::fold);
    }

    private void fold(AttemptEvent event) {
        Track track = track(event.item());
        Kind kind = Kind.of(event.kind());
        latest.put(kind, event);
        switch (kind) {
            case CHECK, SAVE, PAPER ->
                tracks.put(
                        event.item(),
                        track.with(
                                Payloads.response(event.payload()),
                                Payloads.certainty(event.payload()),
                                event.at(),
                                event.seq()));
            case UNSURE ->
                tracks.put(event.item(), track.with(Response.unsure(), Optional.empty(), event.at(), event.seq()));
            case HINT -> tracks.put(event.item(), track.hinted(event.seq()));
            case GIVE_UP -> tracks.put(event.item(), track.givenUp(event.seq()));
            case REGRADE -> regraded.putAll(Payloads.regraded(event.payload()));
            case CREATE, START, REPORT, SUBMIT, MARK, RELEASE, ABANDON, VOID -> {}
        }
    }

    /** With one event more. */
    History then(AttemptEvent event) {
        List<AttemptEvent> more = new ArrayList<>(events);
        more.add(event);
        return new History(more);
    }

    List<AttemptEvent> events() {
        return events;
    }

    Payloads.Created created() {
        return created;
    }

    Track track(int number) {
        return tracks.getOrDefault(number, Track.NONE);
    }

    /** What the last regrade of an item came to. */
    Optional<Regraded> regraded(int number) {
        return Optional.ofNullable(regraded.get(number));
    }

    int seq() {
        return events.size();
    }

    boolean knows(String requestId) {
        return events.stream().anyMatch(event -> event.requestId().equals(requestId));
    }

    String attemptId() {
        return events.get(0).attemptId();
    }

    Instant startedAt() {
        return at(Kind.START).orElse(events.get(0).at());
    }

    boolean started() {
        return has(Kind.START);
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(latest.get(Kind.START)).flatMap(event -> Payloads.deadline(event.payload()));
    }

    Optional<Instant> submittedAt() {
        return at(Kind.SUBMIT);
    }

    private boolean has(Kind kind) {
        return latest.containsKey(kind);
    }

    private Optional<Instant> at(Kind kind) {
        return Optional.ofNullable(latest.get(kind)).map(AttemptEvent::at);
    }

    /** The marks that the last mark event stored; a later regrade takes their place. */
    Optional<String> stored() {
        return regraded.isEmpty()
                ? Optional.ofNullable(latest.get(Kind.MARK)).map(AttemptEvent::payload)
                : Optional.empty();
    }

    boolean inProgress() {
        return state() == AttemptState.IN_PROGRESS;
    }

    AttemptState state() {
        if (has(Kind.VOID)) {
            return AttemptState.VOIDED;
        }
        if (has(Kind.ABANDON)) {
            return AttemptState.ABANDONED;
        }
        if (!has(Kind.START)) {
            return AttemptState.CREATED;
        }
        if (!has(Kind.SUBMIT)) {
            return AttemptState.IN_PROGRESS;
        }
        if (has(Kind.RELEASE) || created.quiz().feedback() != FeedbackPolicy.AFTER_RELEASE) {
            return AttemptState.RELEASED;
        }
        return has(Kind.MARK) ? AttemptState.MARKED : AttemptState.SUBMITTED;
    }

    /** In progress, with deadline and grace gone by. */
    boolean overdue(Instant now) {
        return inProgress()
                && deadline()
                        .map(at -> now.isAfter(at.plus(created.quiz().grace())))
                        .orElse(false);
    }

    /** In progress, without a deadline, and untouched for longer than the quiz allows. */
    boolean forgotten(Instant now) {
        Instant touched = events.get(events.size() - 1).at();
        return inProgress()
                && deadline().isEmpty()
                && created.quiz()
                        .abandonedAfter()
                        .map(after -> now.isAfter(touched.plus(after)))
                        .orElse(false);
    }
}
