/** From verdicts to a mark: exact fractions until the one rounding at the end. No policy, lateness or caps yet. */
@NullMarked
package roundtrip.grader.mark;

import org.jspecify.annotations.NullMarked;
