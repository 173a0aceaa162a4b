/** What a caller of the quiz engine sees; banks, marking and attempts have packages of their own below. */
@NullMarked
package roundtrip.quiz;

import org.jspecify.annotations.NullMarked;
