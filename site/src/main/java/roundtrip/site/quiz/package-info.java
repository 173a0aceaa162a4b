/** Check-ups in the browser: attempts stored event by event, feedback after the lock, progress. Marking itself stays in the module quizzes. */
@NullMarked
package roundtrip.site.quiz;

import org.jspecify.annotations.NullMarked;
