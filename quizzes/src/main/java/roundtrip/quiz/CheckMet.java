package roundtrip.quiz;

import java.time.Instant;

/**
 * A misconception met in code: a check of a submission that shows it.
 *
 * @param check for example {@code 08-stubborn-client/unheard-suggestion-is-said-once}
 * @param misconception by its id
 * @param overcome whether the check passed; otherwise the submission fell for it
 */
public record CheckMet(Instant at, String check, String misconception, boolean overcome) {}
