/** QTI 3 in and out, QTI 2.x and 1.2 (Canvas) in. */
@NullMarked
package roundtrip.quiz.exchange.qti;

import org.jspecify.annotations.NullMarked;
