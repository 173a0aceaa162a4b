/** Any number of options, with a rule for what partly right is worth. */
@NullMarked
package roundtrip.quiz.item.multi;

import org.jspecify.annotations.NullMarked;
