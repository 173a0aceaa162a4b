/** A line of text, compared after normalising. */
@NullMarked
package roundtrip.quiz.item.text;

import org.jspecify.annotations.NullMarked;
