package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankReader;

/** Reads and writes for tests. */
final class Conversions {

    private Conversions() {}

    static Bank bank() {
        return new BankReader().read(BankFiles.bundled()).orElseThrow().bank();
    }

    static Imported read(String format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Imported read(String format, byte[] file) {
        return new Importing("q1", Importing.Defaults.NONE).read(file, Formats.named(format), Set.of());
    }

    static ObjectNode one(String format, String text) {
        List<ObjectNode> items = read(format, text).items();
        if (items.size() != 1) {
            throw new AssertionError("expected one item, got " + items);
        }
        return items.get(0);
    }

    /** A value as the section's file would show it. */
    static String at(JsonNode item, String pointer) {
        JsonNode value = item.at(pointer);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Conversions.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static ObjectNode item(Imported imported, String id) {
        return imported.items().stream()
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + imported.losses()));
    }

    static List<String> losses(Imported imported) {
        return imported.losses().stream()
                .filter(loss -> !loss.item().equals("*"))
                .map(loss -> loss.kind() + " " + loss.item() + " " + loss.path() + " " + loss.what())
                .toList();
    }
}
