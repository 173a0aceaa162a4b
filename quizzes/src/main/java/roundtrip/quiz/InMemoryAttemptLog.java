package roundtrip.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An attempt log that lives as long as its process: for tests and for trying things out. */
public final class InMemoryAttemptLog implements AttemptLog {

    private final Map<String, List<AttemptEvent>> events = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    @Override
    public synchronized Appended append(String attemptId, int expectedSeq, AttemptEvent event) {
        List<AttemptEvent> attempt = events.computeIfAbsent(attemptId, id -> new ArrayList<>());
        if (attempt.stream().anyMatch(stored -> stored.requestId().equals(event.requestId()))) {
            return Appended.DUPLICATE;
        }
        if (attempt.size() != expectedSeq) {
            return Appended.CONFLICT;
        }
        attempt.add(event);
        return Appended.APPENDED;
    }

    @Override
    public synchronized List<AttemptEvent> read(String attemptId) {
        return List.copyOf(events.getOrDefault(attemptId, List.of()));
    }

    @Override
    public synchronized void keepItem(String contentHash, String json) {
        items.putIfAbsent(contentHash, json);
    }

    @Override
    public synchronized Optional<String> item(String contentHash) {
        return Optional.ofNullable(items.get(contentHash));
    }
}
