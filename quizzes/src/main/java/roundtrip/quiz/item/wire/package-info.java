/** A question about an exchange of messages; what it asks is another type, or a line of the exchange. */
@NullMarked
package roundtrip.quiz.item.wire;

import org.jspecify.annotations.NullMarked;
