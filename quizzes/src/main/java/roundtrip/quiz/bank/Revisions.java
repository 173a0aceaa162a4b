package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The record of all versions that a bank keeps beside its items, in {@value #FILE}: one line for each id ever used. */
public final class Revisions {

    /** Its name in the bank's folder. */
    public static final String FILE = "revisions.yml";

    private Revisions() {}

    static Map<String, Revision> of(JsonNode root) {
        Map<String, Revision> revisions = new LinkedHashMap<>();
        root.path("revisions")
                .properties()
                .forEach(each -> revisions.put(
                        each.getKey(),
                        new Revision(
                                each.getValue().path("rev").asInt(),
                                each.getValue().path("hash").asText(),
                                each.getValue().path("closed").asBoolean(false))));
        return revisions;
    }

    /** The record of these items, and of all that were recorded before: an id that is gone stays, closed. */
    public static Map<String, Revision> renewed(Iterable<BankItem> items, Map<String, Revision> before) {
        Map<String, Revision> renewed = new TreeMap<>();
        before.forEach((id, was) -> renewed.put(id, new Revision(was.rev(), was.hash(), true)));
        items.forEach(item -> renewed.put(item.id(), Revision.of(item)));
        return renewed;
    }

    /** As the file's text. */
    public static String text(Map<String, Revision> revisions) {
        StringBuilder text = new StringBuilder("""
                # yaml-language-server: $schema=bank.schema.json
                # Written by: lint --record. Do not edit by hand.
                schema: 1
                revisions:
                """);
        new TreeMap<>(revisions)
                .forEach((id, it) -> text.append("  \"")
                        .append(id)
                        .append("\": {rev: ")
                        .append(it.rev())
                        .append(", hash: \"")
                        .append(it.hash())
                        .append(it.closed() ? "\", closed: true}\n" : "\"}\n"));
        return text.toString();
    }
}
