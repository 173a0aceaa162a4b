/** The rules that a bank must or should satisfy beyond its schema, one class for each family of rules. */
@NullMarked
package roundtrip.quiz.bank.lint;

import org.jspecify.annotations.NullMarked;
