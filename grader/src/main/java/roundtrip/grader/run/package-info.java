/**
 * One submission from its bytes to verdicts, and a whole class on several slots. The suites run here, in the grader's JVM; the
 * student's program runs in a process of its own and is only ever spoken to.
 */
@NullMarked
package roundtrip.grader.run;

import org.jspecify.annotations.NullMarked;
