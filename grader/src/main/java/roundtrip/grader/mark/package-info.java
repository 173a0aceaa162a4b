/**
 * From verdicts, submission times, extensions and decisions to marks, by a policy: exact fractions until the one rounding at the
 * end. Pure functions: no clock, no files, no database.
 */
@NullMarked
package roundtrip.grader.mark;

import org.jspecify.annotations.NullMarked;
