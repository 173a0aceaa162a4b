/** Texts of other formats made Markdown, and back; bytes made text. */
@NullMarked
package roundtrip.quiz.exchange.text;

import org.jspecify.annotations.NullMarked;
