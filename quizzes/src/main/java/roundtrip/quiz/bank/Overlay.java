package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.bank.param.Instance;

/**
 * An item's texts in another language. It has the shape of the item, but a list whose members have ids is written as an
 * object by these ids; other lists (hints, near misses, slips) have as many members as the item's.
 *
 * @param language a tag, for example {@code de}
 * @param texts as written in the item's {@code locale}
 */
public record Overlay(String language, JsonNode texts) {

    /** What people read and nothing else reads. */
    private static final Set<String> TEXTS = Set.of("stem", "text", "feedback", "why", "partly", "wrong");

    /** What may hold such texts. */
    private static final Set<String> HOLDERS = Set.of(
            "hints",
            "feedback",
            "options",
            "misjudged",
            "reasons",
            "lines",
            "extra",
            "left",
            "right",
            "slips",
            "near",
            "gaps",
            "ask");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /**
     * A fault of an overlay.
     *
     * @param pointer within the overlay
     */
    public record Fault(String pointer, String message) {}

    /** All overlays of an item. */
    public static List<Overlay> of(BankItem item) {
        List<Overlay> overlays = new ArrayList<>();
        item.json()
                .path("locale")
                .properties()
                .forEach(each -> overlays.add(new Overlay(each.getKey(), each.getValue())));
        return List.copyOf(overlays);
    }

    /** The overlay that fits a language best: {@code de} also for {@code de-AT}. Empty where the item has none. */
    public static Optional<Overlay> of(BankItem item, String language) {
        String broad = language.replaceFirst("-.*", "");
        return of(item).stream()
                .filter(overlay -> overlay.language().equals(language)
                        || overlay.language().equals(broad))
                .max((one, other) -> Integer.compare(
                        one.language().length(), other.language().length()));
    }

    /** The item with these texts in the places of its own; texts that are missing here stay. */
    public ObjectNode over(ObjectNode item) {
        ObjectNode copy = item.deepCopy();
        lay(texts, copy);
        return copy;
    }

    private static void lay(JsonNode overlay, JsonNode target) {
        overlay.properties().forEach(each -> {
            JsonNode member = member(target, each.getKey());
            if (each.getValue().isTextual() && target instanceof ObjectNode object) {
                object.set(each.getKey(), each.getValue());
            } else {
                lay(each.getValue(), member);
            }
        });
        for (int i = 0; overlay.isArray() && i < overlay.size(); i++) {
            lay(overlay.get(i), target.path(i));
        }
    }

    /** The field of an object, or the member of a list by its id. */
    private static JsonNode member(JsonNode target, String name) {
        if (target.isArray()) {
            for (JsonNode member : target) {
                if (member.path("id").asText().equals(name)) {
                    return member;
                }
            }
        }
        return target.path(name);
    }

    /** What of it does not fit the item. */
    public List<Fault> faults(ObjectNode item) {
        List<Fault> faults = new ArrayList<>();
        check("", "", item, texts, faults);
        return List.copyOf(faults);
    }

    private static void check(String pointer, String name, JsonNode own, JsonNode overlay, List<Fault> faults) {
        if (own.isTextual()) {
            text(pointer, name, own, overlay, faults);
        } else if (own.isArray() && own.path(0).has("id")) {
            ids(pointer, own, overlay, faults);
        } else if (own.isArray()) {
            places(pointer, own, overlay, faults);
        } else {
            fields(pointer, name, own, overlay, faults);
        }
    }

    private static void text(String pointer, String name, JsonNode own, JsonNode overlay, List<Fault> faults) {
        if (!TEXTS.contains(name)) {
            faults.add(
                    new Fault(pointer, "\"" + name + "\" is no text that people read: an overlay changes texts only"));
        } else if (!overlay.isTextual()) {
            faults.add(new Fault(pointer, "expected a text, got " + overlay));
        } else if (!gaps(own.asText()).equals(gaps(overlay.asText()))) {
            faults.add(new Fault(
                    pointer, "expected the places " + gaps(own.asText()) + ", got " + gaps(overlay.asText())));
        }
    }

    private static void ids(String pointer, JsonNode own, JsonNode overlay, List<Fault> faults) {
        if (!overlay.isObject()) {
            faults.add(new Fault(pointer, "expected texts by id, got " + overlay));
        }
        overlay.properties().forEach(each -> {
            JsonNode member = member(own, each.getKey());
            String at = pointer + "/" + each.getKey();
            if (member.isMissingNode()) {
                faults.add(new Fault(at, "the item has no \"" + each.getKey() + "\" here"));
            } else if (!each.getValue().isObject()) {
                faults.add(new Fault(at, "expected {text: ..., feedback: ...}, got " + each.getValue()));
            } else {
                check(at, "", member, each.getValue(), faults);
            }
        });
    }

    private static void places(String pointer, JsonNode own, JsonNode overlay, List<Fault> faults) {
        if (!overlay.isArray() || overlay.size() != own.size()) {
            faults.add(new Fault(pointer, "expected a list of " + own.size() + " like the item's, got " + overlay));
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            check(pointer + "/" + i, "", own.get(i), overlay.get(i), faults);
        }
    }

    private static void fields(String pointer, String name, JsonNode own, JsonNode overlay, List<Fault> faults) {
        if (!overlay.isObject()) {
            faults.add(new Fault(pointer, "expected texts by field, got " + overlay));
        }
        overlay.properties().forEach(each -> {
            String field = each.getKey();
            String at = pointer + "/" + field;
            if (!own.has(field)) {
                faults.add(new Fault(at, "the item has no \"" + field + "\" here"));
            } else if (name.equals("gaps") || HOLDERS.contains(field) || TEXTS.contains(field)) {
                check(at, field, own.path(field), each.getValue(), faults);
            } else {
                faults.add(
                        new Fault(at, "\"" + field + "\" is no text that people read: an overlay changes texts only"));
            }
        });
    }

    /** What a text names in double braces: parameters and gaps. */
    private static Set<String> gaps(String text) {
        Set<String> names = new TreeSet<>();
        Matcher place = Instance.PLACE.matcher(text);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    /** Pointers, within the item, of texts that have no translation here. */
    public List<String> missing(ObjectNode item) {
        List<String> missing = new ArrayList<>();
        missing("", "", item, texts, missing);
        return List.copyOf(missing);
    }

    private static void missing(String pointer, String name, JsonNode own, JsonNode overlay, List<String> missing) {
        own.properties().forEach(each -> {
            String field = each.getKey();
            boolean read = TEXTS.contains(field) && each.getValue().isTextual();
            if (read && LETTER.matcher(each.getValue().asText()).find() && !overlay.has(field)) {
                missing.add(pointer + "/" + field);
            } else if (!read && (name.equals("gaps") || HOLDERS.contains(field))) {
                missing(pointer + "/" + field, field, each.getValue(), overlay.path(field), missing);
            }
        });
        for (int i = 0; own.isArray() && i < own.size(); i++) {
            JsonNode member = own.get(i);
            String key = member.has("id") ? member.path("id").asText() : String.valueOf(i);
            missing(pointer + "/" + key, "", member, member.has("id") ? overlay.path(key) : overlay.path(i), missing);
        }
    }
}
