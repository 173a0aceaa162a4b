/** Marking: sealed keys and the one place that opens them, and what retries earn. Nobody else calls the types' mark. */
@NullMarked
package roundtrip.quiz.marking;

import org.jspecify.annotations.NullMarked;
