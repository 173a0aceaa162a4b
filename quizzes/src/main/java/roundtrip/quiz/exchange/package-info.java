/** Import and export: formats, what a conversion lost, and what all readers share. */
@NullMarked
package roundtrip.quiz.exchange;

import org.jspecify.annotations.NullMarked;
