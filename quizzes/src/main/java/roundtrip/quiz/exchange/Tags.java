package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Categories and labels of other engines as tags of ours. */
public final class Tags {

    private Tags() {}

    /** Adds a tag made from a label such as {@code $course$/top/Web/Status codes}. */
    public static void add(Draft draft, String label) {
        String bare = label.replaceAll("^\\$[a-z]+\\$/?", "").replaceAll("^top(/|$)", "");
        String tag = ItemIds.slug(bare, 60);
        if (tag.isEmpty()) {
            return;
        }
        ArrayNode tags = draft.json().withArray("/tags");
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).asText().equals(tag)) {
                return;
            }
        }
        tags.add(tag);
    }
}
