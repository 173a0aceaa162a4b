/** One option out of several. */
@NullMarked
package roundtrip.quiz.item.choice;

import org.jspecify.annotations.NullMarked;
