/** The command line of the quiz engine. */
@NullMarked
package roundtrip.quiz.cli;

import org.jspecify.annotations.NullMarked;
