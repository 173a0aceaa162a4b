/**
 * Papers: booklet, answer sheet and key sheet as HTML for A4, and answers written in letters. Knows public items only; a key
 * sheet's keys come in as words.
 */
@NullMarked
package roundtrip.quiz.print;

import org.jspecify.annotations.NullMarked;
