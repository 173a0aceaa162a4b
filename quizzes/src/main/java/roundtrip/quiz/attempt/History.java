package roundtrip.quiz.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.Response;

/** The events of an attempt, folded: a pure function of them, so it may be thrown away at any time. */
final class History {

    private final List<AttemptEvent> events;
    private final Payloads.Created created;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private Optional<AttemptEvent> start = Optional.empty();
    private Optional<AttemptEvent> submit = Optional.empty();

    /** Events of one attempt, at least the first. */
    History(List<AttemptEvent> events) {
        this.events = List.copyOf(events);
        this.created = Payloads.created(events.get(0).payload());
        events.forEach(this::fold);
    }

    private void fold(AttemptEvent event) {
        Track track = track(event.item());
        switch (Kind.of(event.kind())) {
            case CREATE -> {}
            case START -> start = Optional.of(event);
            case CHECK, SAVE -> tracks.put(event.item(), track.with(Payloads.response(event.payload()), event.seq()));
            case UNSURE -> tracks.put(event.item(), track.with(Response.unsure(), event.seq()));
            case GIVE_UP -> tracks.put(event.item(), track.givenUp(event.seq()));
            case SUBMIT -> submit = Optional.of(event);
        }
    }

    /** With one event more. */
    History then(AttemptEvent event) {
        List<AttemptEvent> more = new ArrayList<>(events);
        more.add(event);
        return new History(more);
    }

    Payloads.Created created() {
        return created;
    }

    Track track(int number) {
        return tracks.getOrDefault(number, Track.NONE);
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
        return start.map(AttemptEvent::at).orElse(events.get(0).at());
    }

    boolean started() {
        return start.isPresent();
    }

    Optional<Instant> deadline() {
        return start.flatMap(event -> Payloads.deadline(event.payload()));
    }

    Optional<Instant> submittedAt() {
        return submit.map(AttemptEvent::at);
    }

    boolean inProgress() {
        return start.isPresent() && submit.isEmpty();
    }

    /** In progress, with deadline and grace gone by. */
    boolean overdue(Instant now) {
        return inProgress()
                && deadline()
                        .map(at -> now.isAfter(at.plus(created.quiz().grace())))
                        .orElse(false);
    }
}
