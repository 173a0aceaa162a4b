/** A number as typed, marked on exact decimals. */
@NullMarked
package roundtrip.quiz.item.numeric;

import org.jspecify.annotations.NullMarked;
