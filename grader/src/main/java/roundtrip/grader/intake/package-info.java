/**
 * What arrives becomes what is taken: finds the submissions of a class, reads folders and zips that may be hostile, and keeps
 * only files that the exercise declares editable. Nothing here is written to disk, compiled or run.
 */
@NullMarked
package roundtrip.grader.intake;

import org.jspecify.annotations.NullMarked;
