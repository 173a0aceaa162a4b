/** Moodle XML, with its cloze code. */
@NullMarked
package roundtrip.quiz.exchange.moodle;

import org.jspecify.annotations.NullMarked;
