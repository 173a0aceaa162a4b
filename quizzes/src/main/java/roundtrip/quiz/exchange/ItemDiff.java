package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.item.Markdown;

/** What differs between an item and what came back of it. Texts that render alike and numbers of one value are equal. */
final class ItemDiff {

    private final String id;
    private final ObjectNode before;
    private final ObjectNode after;
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    ItemDiff(ObjectNode before, ObjectNode after) {
        this.id = before.path("id").asText();
        this.before = Canon.of(before);
        this.after = Canon.of(after);
        Renaming.align(this.before, this.after).forEach(path -> add(Loss.changed(id, path, "new ids were given")));
        compare("", this.before, this.after);
    }

    /** One for each path, places in lists written as {@code *}. */
    List<Loss> losses() {
        return List.copyOf(losses.values());
    }

    private void compare(String path, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, was.path(name), is.path(name)));
        } else if (was.isArray() && is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(path + "/*", was.path(i), is.path(i));
            }
        } else if (is.isMissingNode()) {
            add(Loss.lost(id, path, "was " + shown(was)));
        } else if (was.isMissingNode()) {
            add(Loss.invented(id, path, "is " + shown(is)));
        } else if (!same(was, is)) {
            add(Loss.changed(id, path, shown(was) + " became " + shown(is)));
        }
    }

    private void add(Loss loss) {
        losses.putIfAbsent(loss.kind() + loss.path(), loss);
    }

    private static String shown(JsonNode node) {
        return node.isContainerNode()
                ? Losses.shortened(node.toString())
                : "\"" + Losses.shortened(node.asText()) + "\"";
    }

    private static boolean same(JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return true;
        }
        if (!was.isValueNode() || !is.isValueNode()) {
            return false;
        }
        Optional<Fraction> one = number(was);
        Optional<Fraction> other = number(is);
        if (one.isPresent() || other.isPresent()) {
            return one.equals(other);
        }
        return was.isTextual() && is.isTextual() && Markdown.block(was.asText()).equals(Markdown.block(is.asText()));
    }

    private static Optional<Fraction> number(JsonNode node) {
        String text = node.asText();
        if (text.matches("-?\\d{1,18}/[1-9]\\d{0,18}")) {
            return Optional.of(Fraction.parse(text));
        }
        return text.matches("-?[\\d.]+([eE][+-]?\\d+)?") ? Numbers.read(text) : Optional.empty();
    }
}
