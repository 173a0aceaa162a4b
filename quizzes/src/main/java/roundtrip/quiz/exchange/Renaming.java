package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.bank.param.Instance;

/** Gives the parts of one item the ids that they have in another, so that only real differences are left. */
final class Renaming {

    private static final List<String> LISTS = List.of("options", "reasons", "lines", "extra", "left", "right");

    private Renaming() {}

    /** Changes {@code before}; the paths at which ids were not the same. */
    static List<String> align(ObjectNode before, ObjectNode after) {
        List<String> renamed = new ArrayList<>();
        gaps(before, after, renamed);
        Map<String, String> left = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (String list : LISTS) {
            Map<String, String> names = list.equals("left") ? left : others;
            if (align(before.path(list), after.path(list), names)) {
                renamed.add("/" + list + "/*/id");
            }
        }
        for (Map.Entry<String, JsonNode> gap : before.path("gaps").properties()) {
            JsonNode options = after.path("gaps").path(gap.getKey()).path("options");
            if (align(gap.getValue().path("options"), options, new HashMap<>())
                    && !renamed.contains("/gaps/*/options/*/id")) {
                renamed.add("/gaps/*/options/*/id");
            }
        }
        references(before, left, others);
        return renamed;
    }

    private static boolean align(JsonNode before, JsonNode after, Map<String, String> names) {
        boolean renamed = false;
        for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
            String was = before.get(i).path("id").asText();
            String is = after.get(i).path("id").asText();
            names.put(was, is);
            renamed |= !was.equals(is);
            ((ObjectNode) before.get(i)).put("id", is);
        }
        return renamed;
    }

    private static void references(ObjectNode item, Map<String, String> left, Map<String, String> others) {
        if (item.path("pairs") instanceof ObjectNode pairs) {
            ObjectNode fresh = JsonNodeFactory.instance.objectNode();
            pairs.properties()
                    .forEach(pair -> fresh.put(
                            left.getOrDefault(pair.getKey(), pair.getKey()),
                            name(others, pair.getValue().asText())));
            item.set("pairs", fresh);
        }
        for (int i = 0; i < item.path("key").size(); i++) {
            ((com.fasterxml.jackson.databind.node.ArrayNode) item.path("key"))
                    .set(
                            i,
                            TextNode.valueOf(
                                    name(others, item.path("key").get(i).asText())));
        }
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static void gaps(ObjectNode before, ObjectNode after, List<String> renamed) {
        List<String> was = gapNames(before);
        List<String> is = gapNames(after);
        if (was.size() != is.size() || was.equals(is) || was.isEmpty()) {
            return;
        }
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        String stem = before.path("stem").asText();
        for (int i = 0; i < was.size(); i++) {
            fresh.set(is.get(i), before.path("gaps").path(was.get(i)));
            stem = stem.replace("{{" + was.get(i) + "}}", "\ue000" + i + "\ue001");
        }
        for (int i = 0; i < was.size(); i++) {
            stem = stem.replace("\ue000" + i + "\ue001", "{{" + is.get(i) + "}}");
        }
        before.set("gaps", fresh);
        before.put("stem", stem);
        renamed.add("/gaps");
    }

    private static List<String> gapNames(JsonNode item) {
        return Instance.PLACE
                .matcher(item.path("stem").asText())
                .results()
                .map(place -> place.group(1))
                .filter(name -> item.path("gaps").has(name))
                .toList();
    }
}
