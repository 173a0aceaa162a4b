package roundtrip.quiz;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A misconception that a learner fell for, and when to meet it again.
 *
 * @param chapter paragraphs to read
 * @param shows exercises, checks and lab steps that show it
 * @param due the day
 * @param item to meet it on: one not met yet, where there is one
 * @param met how often since it was first fallen for, of which {@code fallen} and {@code overcome}
 */
public record Review(
        Misconception misconception,
        List<String> chapter,
        List<String> shows,
        LocalDate due,
        Optional<String> item,
        int met,
        int fallen,
        int overcome) {

    public Review {
        chapter = List.copyOf(chapter);
        shows = List.copyOf(shows);
    }
}
