/** Aiken: choices in plain lines. */
@NullMarked
package roundtrip.quiz.exchange.aiken;

import org.jspecify.annotations.NullMarked;
