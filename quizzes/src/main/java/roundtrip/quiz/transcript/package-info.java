/** Wire items made from a transcript of bytes, such as a learner's own graded one; keys follow from the bytes alone. */
@NullMarked
package roundtrip.quiz.transcript;

import org.jspecify.annotations.NullMarked;
