/** A truth value with the reason for it. */
@NullMarked
package roundtrip.quiz.item.truefalse;

import org.jspecify.annotations.NullMarked;
