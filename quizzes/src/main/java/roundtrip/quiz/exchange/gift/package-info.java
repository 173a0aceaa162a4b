/** GIFT, Moodle's plain text format. */
@NullMarked
package roundtrip.quiz.exchange.gift;

import org.jspecify.annotations.NullMarked;
