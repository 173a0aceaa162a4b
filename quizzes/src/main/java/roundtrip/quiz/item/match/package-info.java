/** One right side for each left side. */
@NullMarked
package roundtrip.quiz.item.match;

import org.jspecify.annotations.NullMarked;
