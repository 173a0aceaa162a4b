package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;

/** What no text of an item may contain. */
final class Texts {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(as above|as before|see above|same as above|(previous|next|last) (question|item)|question above)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MUTE_PICTURE = Pattern.compile("!\\[\\s*]");

    private Texts() {}

    static void check(Reading reading, Rules rules) {
        reading.items().forEach(item -> walk(item, item.item().json(), "", rules));
    }

    private static void walk(Located item, JsonNode node, String pointer, Rules rules) {
        if (node.isTextual()) {
            text(item, node.asText(), pointer, rules);
        }
        node.properties().forEach(child -> walk(item, child.getValue(), pointer + "/" + child.getKey(), rules));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(item, node.get(i), pointer + "/" + i, rules);
        }
    }

    private static void text(Located item, String text, String pointer, Rules rules) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            rules.error(item, pointer, "not-nfc", "expected text in Unicode form NFC: \"" + text + "\"");
        }
        if (ELSEWHERE.matcher(text).find()) {
            rules.error(
                    item, pointer, "points-elsewhere", "items are drawn one by one, so a text cannot point to another");
        }
        if (MUTE_PICTURE.matcher(text).find()) {
            rules.error(item, pointer, "picture-without-text", "expected a text for the picture, got none");
        }
    }
}
