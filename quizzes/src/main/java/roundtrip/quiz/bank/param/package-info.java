/** Generated items: what values their parameters can have, the formulas over them, and the item that one choice gives. */
@NullMarked
package roundtrip.quiz.bank.param;

import org.jspecify.annotations.NullMarked;
