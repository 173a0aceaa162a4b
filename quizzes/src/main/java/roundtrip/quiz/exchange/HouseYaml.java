package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a section as a person would: one item below the other, options as rows. */
public final class HouseYaml {

    private static final List<String> FIRST = List.of(
            "id",
            "rev",
            "type",
            "status",
            "rule",
            "depth",
            "objective",
            "chapter",
            "sources",
            "shows",
            "tags",
            "points",
            "shuffle",
            "stem");
    private static final Pattern BARE = Pattern.compile("[A-Za-z]([A-Za-z0-9_./() -]*[A-Za-z0-9_./()])?");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private HouseYaml() {}

    /** A file of a bank. */
    public static String section(String section, List<? extends JsonNode> items) {
        StringBuilder out =
                new StringBuilder("schema: 1\nsection: " + scalar(TextNode.valueOf(section)) + "\nitems:\n");
        String gap = "";
        for (JsonNode item : items) {
            out.append(gap);
            item((ObjectNode) item, out);
            gap = "\n";
        }
        return out.toString();
    }

    private static void item(ObjectNode item, StringBuilder out) {
        List<String> fields = new ArrayList<>(FIRST);
        item.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                fields.add(field);
            }
        });
        String start = "- ";
        for (String field : fields) {
            if (item.has(field)) {
                out.append(start);
                field(field, item.path(field), "  ", out);
                start = "  ";
            }
        }
    }

    private static void field(String name, JsonNode value, String indent, StringBuilder out) {
        out.append(scalar(TextNode.valueOf(name))).append(':');
        boolean rows = value.isArray() && !value.isEmpty() && value.get(0).isContainerNode();
        boolean nested = value.isObject()
                && value.properties().stream().anyMatch(each -> each.getValue().isContainerNode());
        if (rows) {
            out.append('\n');
            value.forEach(
                    row -> out.append(indent).append("- ").append(flow(row)).append('\n'));
        } else if (nested) {
            out.append('\n');
            value.properties().forEach(each -> {
                out.append(indent).append("  ");
                field(each.getKey(), each.getValue(), indent + "  ", out);
            });
        } else if (value.isTextual() && block(value.asText())) {
            out.append(" |-\n");
            value.asText()
                    .lines()
                    .forEach(line ->
                            out.append((indent + "  " + line).stripTrailing()).append('\n'));
        } else {
            out.append(' ').append(flow(value)).append('\n');
        }
    }

    private static boolean block(String text) {
        return text.contains("\n")
                && text.equals(text.strip())
                && text.codePoints().allMatch(c -> c == '\n' || printable(c))
                && text.lines().allMatch(line -> line.equals(line.stripTrailing()));
    }

    private static String flow(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(each -> scalar(TextNode.valueOf(each.getKey())) + ": " + flow(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(each -> parts.add(flow(each)));
            return parts.stream().collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(node);
    }

    private static String scalar(JsonNode node) {
        if (!node.isTextual()) {
            return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
        }
        String text = node.asText();
        boolean bare = BARE.matcher(text).matches() && !WORDS_OF_YAML.contains(text.toLowerCase(java.util.Locale.ROOT));
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(printable(c) ? Character.toString(c) : escape(c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean printable(int c) {
        return (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800)
                || (c >= 0xe000 && c < 0xfffe && c != 0xfeff)
                || c > 0xffff;
    }

    private static String escape(int c) {
        return String.format("\\u%04x", c);
    }
}
