package roundtrip.quiz;

import java.util.Optional;

/**
 * What is said about one part of an item once it is locked: an option, a truth value, a reason, a line, a left side.
 *
 * @param field the form field it belongs to, for example {@code answer} or {@code right-TOKEN}
 * @param token the value in that field, for an option; the token in the field's name, for a line or a left side
 * @param text the option's text; for a match the left side and the right side that fits
 * @param chosen whether one of the learner's responses had it (for a match: answered this left side)
 * @param right whether it is part of the key (for a match: the last response had this pair)
 * @param feedback why it is wrong; there for wrong parts that have one. Show it where {@code chosen}, at least
 * @param misconception the wrong idea behind it, where it has a name
 */
public record OptionNote(
        String field,
        String token,
        Html text,
        boolean chosen,
        boolean right,
        Optional<Html> feedback,
        Optional<Misconception> misconception) {}
