/** A text with gaps, each of which is a small choice, text or numeric. */
@NullMarked
package roundtrip.quiz.item.cloze;

import org.jspecify.annotations.NullMarked;
