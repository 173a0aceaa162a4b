package roundtrip.quiz.item;

import roundtrip.quiz.Html;

/**
 * The side of an option that may be shown.
 *
 * @param pinned keeps its place when the others are shuffled
 */
public record Label(String id, Html text, boolean pinned) {}
