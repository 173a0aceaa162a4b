/**
 * Marks and verdicts for other systems, one class per format: pure functions from {@code Results}, and from the instructor's own
 * file where the format fills one in, to bytes. A mark that is withheld, provisional or unstable never leaves; it is named
 * instead. What a submission wrote is escaped for each format, and in a file of the instructor's only our own cells change.
 */
@NullMarked
package roundtrip.grader.exchange;

import org.jspecify.annotations.NullMarked;
