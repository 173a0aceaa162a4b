package roundtrip.quiz.item;

import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Html;

/**
 * A key, explained.
 *
 * @param key in words
 */
public record Explanation(List<Note> notes, Html key) {

    public Explanation {
        notes = List.copyOf(notes);
    }

    /** Like {@link roundtrip.quiz.OptionNote}, with the misconception by its id. */
    public record Note(
            String field,
            String token,
            Html text,
            boolean chosen,
            boolean right,
            Optional<Html> feedback,
            Optional<String> misconception) {}
}
