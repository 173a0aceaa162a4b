package roundtrip.quiz.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.lint.Lint;

/** An item of the bank, as its proof sees it: the bytes of its exchange, and what it says is right. */
record ProvenItem(BankItem item) {

    private static final Map<String, BankItem> BANK = bank();

    private static Map<String, BankItem> bank() {
        Map<String, BankItem> items = new TreeMap<>();
        Lint.of(BankFiles.bundled()).bank().orElseThrow().items().forEach(item -> items.put(item.id(), item));
        return items;
    }

    static List<BankItem> all() {
        return List.copyOf(BANK.values());
    }

    static ProvenItem named(String id) {
        BankItem item = BANK.get(id);
        if (item == null) {
            throw new AssertionError("expected an item \"" + id + "\" to prove: rename it here too, or drop the proof");
        }
        return new ProvenItem(item);
    }

    /** What goes to the server, each message as one element. */
    List<byte[]> requests() {
        return messages('>');
    }

    List<byte[]> responses() {
        return messages('<');
    }

    private List<byte[]> messages(char way) {
        List<byte[]> messages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : item.text("exchange").lines().toList()) {
            boolean goesOn = line.charAt(0) == way && !(startsMessage(line) && !lines.isEmpty());
            if (!goesOn && !lines.isEmpty()) {
                messages.add(bytes(lines));
                lines.clear();
            }
            if (line.charAt(0) == way) {
                lines.add(text(line));
            }
        }
        if (!lines.isEmpty()) {
            messages.add(bytes(lines));
        }
        return messages;
    }

    private static boolean startsMessage(String line) {
        return text(line).matches("HTTP/1[.][01] .*|[A-Z]+ \\S+ HTTP/1[.][01]");
    }

    /** Lines of one direction, without their signs. */
    List<String> lines(char way) {
        return item.text("exchange")
                .lines()
                .filter(line -> line.charAt(0) == way)
                .map(ProvenItem::text)
                .toList();
    }

    private static String text(String line) {
        return line.length() < 2 ? "" : line.substring(2);
    }

    /** The lines end in CRLF, but for the last one of a content. */
    private static byte[] bytes(List<String> lines) {
        String end = lines.get(lines.size() - 1).isEmpty() ? "\r\n" : "";
        return (String.join("\r\n", lines) + end).getBytes(StandardCharsets.UTF_8);
    }

    /** The texts of the options that are right. */
    List<String> right() {
        return options(true, "text");
    }

    List<String> rightIds() {
        return options(true, "id");
    }

    List<String> wrongIds() {
        return options(false, "id");
    }

    private List<String> options(boolean right, String field) {
        JsonNode owner = item.json().has("ask") ? item.json().path("ask") : item.json();
        List<String> values = new ArrayList<>();
        owner.path("options").forEach(option -> {
            if (option.path("correct").asBoolean() == right) {
                values.add(option.path(field).asText());
            }
        });
        return values;
    }

    /** The number or truth value that is right. */
    String answer() {
        return item.json()
                .path(item.json().has("ask") ? "ask" : "")
                .path("answer")
                .asText(item.json().path("answer").asText());
    }

    List<ObjectNode> combinations() {
        return item.combinations();
    }

    /** The number that is right for one combination of values. */
    Fraction answer(ObjectNode values) {
        return Fraction.parse(item.instance(values).path("answer").asText());
    }
}
