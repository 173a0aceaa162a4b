/** The bank: reading its files, their JSON Schema, content hashes, and the blueprints of quizzes. What a sound bank must satisfy beyond the schema lies in lint. */
@NullMarked
package roundtrip.quiz.bank;

import org.jspecify.annotations.NullMarked;
