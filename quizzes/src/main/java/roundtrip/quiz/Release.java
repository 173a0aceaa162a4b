package roundtrip.quiz;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was sealed and is shown once an item is locked for this learner.
 *
 * @param key the key in words
 * @param why the item's reason, where it has one
 * @param feedback general words on the latest response, where it was partly right or wrong and the item has some
 * @param rule the name of the rule that marked the latest response; {@code blank} if none was given
 * @param chapter paragraphs, for example {@code C38}
 */
public record Release(
        List<OptionNote> notes,
        Html key,
        Optional<Html> why,
        Optional<Html> feedback,
        String rule,
        List<String> chapter,
        List<Shown> shows,
        List<Source> sources) {

    public Release {
        notes = List.copyOf(notes);
        chapter = List.copyOf(chapter);
        shows = List.copyOf(shows);
        sources = List.copyOf(sources);
    }
}
