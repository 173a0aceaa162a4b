/** Lines to bring into order, by one key or by what must come before what. */
@NullMarked
package roundtrip.quiz.item.order;

import org.jspecify.annotations.NullMarked;
