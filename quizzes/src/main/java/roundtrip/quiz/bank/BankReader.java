package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Misconception;
import roundtrip.quiz.Source;
import roundtrip.quiz.item.Markdown;

/** Reads a bank's files against the schema. All findings are collected; none stops the reading of other files. */
public final class BankReader {

    private final List<Finding> findings = new ArrayList<>();
    private final BankSchema schema = new BankSchema();

    /** The bank, unless some file does not fit the schema. */
    public Optional<Reading> read(Map<String, byte[]> files) {
        List<YamlFile> parsed = new ArrayList<>();
        files.forEach((name, bytes) -> parse(name, bytes).ifPresent(parsed::add));
        parsed.forEach(file -> findings.addAll(schema.validate(file)));
        return findings.isEmpty() ? Optional.of(reading(parsed)) : Optional.empty();
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Optional<YamlFile> parse(String name, byte[] bytes) {
        try {
            return Optional.of(YamlFile.read(name, bytes));
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
            findings.add(new Finding(Finding.Severity.ERROR, "yaml", name, lineOf(e), "", message));
            return Optional.empty();
        }
    }

    private static int lineOf(IOException e) {
        return e instanceof com.fasterxml.jackson.core.JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getLineNr()
                : 0;
    }

    private static Reading reading(List<YamlFile> files) {
        List<Located> items = new ArrayList<>();
        List<Blueprint> quizzes = new ArrayList<>();
        Map<String, Idea> misconceptions = new LinkedHashMap<>();
        Map<String, String> objectives = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Set<String>> enemies = new ArrayList<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        Outside existing = new Outside(Set.of(), Set.of(), Set.of());
        Outside known = existing;
        Optional<Map<String, Revision>> revisions = Optional.empty();
        for (YamlFile file : files) {
            JsonNode root = file.root();
            items.addAll(items(file));
            root.path("quizzes").forEach(quiz -> quizzes.add(Blueprint.of(quiz)));
            root.path("misconceptions").forEach(idea -> {
                Idea named = misconception(idea);
                misconceptions.put(named.id(), named);
            });
            root.path("objectives")
                    .forEach(node -> objectives.put(
                            node.path("id").asText(), node.path("can").asText()));
            sources.putAll(Sources.of(root));
            root.path("spelling")
                    .properties()
                    .forEach(word -> spelling.put(word.getKey(), word.getValue().asText()));
            root.path("enemies").forEach(row -> enemies.add(Set.copyOf(BankItem.list(row))));
            if (root.has("revisions")) {
                revisions = Optional.of(Revisions.of(root));
            }
            if (root.has("exercises")) {
                existing = existing.and(Outside.of(root));
                known = known.and(existing).and(Outside.of(root.path("announced")));
            }
        }
        List<BankItem> all = items.stream().map(Located::item).toList();
        Bank bank = new Bank(all, quizzes, misconceptions, objectives, sources, existing, known, enemies, spelling);
        return new Reading(bank, items, revisions);
    }

    private static List<Located> items(YamlFile file) {
        List<Located> items = new ArrayList<>();
        String section = file.root().path("section").asText();
        for (int i = 0; i < file.root().path("items").size(); i++) {
            ObjectNode json = (ObjectNode) file.root().path("items").get(i);
            items.add(new Located(BankItem.of(section, json), file, "/items/" + i));
        }
        return items;
    }

    private static Idea misconception(JsonNode node) {
        Misconception misconception = new Misconception(
                node.path("id").asText(),
                Markdown.inline(node.path("idea").asText()),
                Markdown.inline(node.path("truth").asText()));
        return new Idea(misconception, BankItem.list(node.path("chapter")), BankItem.list(node.path("shows")));
    }
}
