package roundtrip.quiz.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;

/**
 * An attempt log in a folder: one line for each event, one file for each item. An event is written in two halves, so that a
 * process can be killed between them; a line without its end was never acknowledged, and is cut off.
 */
final class FileAttemptLog implements AttemptLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path events;
    private final Consumer<String> marker;

    /** Tells how far it is: {@code begin 3}, {@code half 3}, {@code stored 3} for the third event. */
    FileAttemptLog(Path folder, Consumer<String> marker) {
        this.folder = folder;
        this.events = folder.resolve("events.jsonl");
        this.marker = marker;
    }

    @Override
    public Appended append(String attemptId, int expectedSeq, AttemptEvent event) {
        List<AttemptEvent> stored = read(attemptId);
        if (stored.stream().anyMatch(it -> it.requestId().equals(event.requestId()))) {
            return Appended.DUPLICATE;
        }
        if (stored.size() != expectedSeq) {
            return Appended.CONFLICT;
        }
        marker.accept("begin " + event.seq());
        write(line(event), event.seq());
        marker.accept("stored " + event.seq());
        return Appended.APPENDED;
    }

    private void write(byte[] line, int seq) {
        try (FileChannel file = FileChannel.open(events, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(whole().getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
            int half = line.length / 2;
            file.write(ByteBuffer.wrap(line, 0, half));
            file.force(true);
            marker.accept("half " + seq);
            file.write(ByteBuffer.wrap(line, half, line.length - half));
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that have their ends. */
    private String whole() throws IOException {
        String text = Files.exists(events) ? Files.readString(events, StandardCharsets.UTF_8) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    @Override
    public List<AttemptEvent> read(String attemptId) {
        try {
            List<AttemptEvent> read = new ArrayList<>();
            for (String line : whole().lines().toList()) {
                AttemptEvent event = event(JSON.readTree(line));
                if (event.attemptId().equals(attemptId)) {
                    read.add(event);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] line(AttemptEvent event) {
        try {
            String json = JSON.writeValueAsString(JSON.createObjectNode()
                    .put("attempt", event.attemptId())
                    .put("seq", event.seq())
                    .put("item", event.item())
                    .put("kind", event.kind())
                    .put("payload", event.payload())
                    .put("at", event.at().toString())
                    .put("requestId", event.requestId()));
            return (json + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AttemptEvent event(JsonNode line) {
        return new AttemptEvent(
                line.path("attempt").asText(),
                line.path("seq").asInt(),
                line.path("item").asInt(),
                line.path("kind").asText(),
                line.path("payload").asText(),
                Instant.parse(line.path("at").asText()),
                line.path("requestId").asText());
    }

    @Override
    public void keepItem(String contentHash, String json) {
        Path item = folder.resolve(contentHash + ".json");
        try {
            if (!Files.exists(item)) {
                Path written = Files.writeString(folder.resolve(contentHash + ".part"), json, StandardCharsets.UTF_8);
                Files.move(written, item, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> item(String contentHash) {
        Path item = folder.resolve(contentHash + ".json");
        try {
            return Files.exists(item) ? Optional.of(Files.readString(item, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
