package lendery.idempotency;

import java.util.Optional;

/**
 * What is known of one key of one caller.
 *
 * @param print of the body that came with it first
 * @param loan the id that its loan has or will have, decided before any work began
 * @param answer empty until the work is done
 */
record Wish(String member, String key, String print, String loan, Optional<Answer> answer) {}
