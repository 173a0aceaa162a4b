/** What an item type is, and what types share; each type is one package below. Knows nothing of banks, attempts or policies. */
@NullMarked
package roundtrip.quiz.item;

import org.jspecify.annotations.NullMarked;
