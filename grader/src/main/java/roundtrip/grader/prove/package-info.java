/** The proof of a suite: known submissions get exactly the verdicts that they must get, and README and checks match both ways. */
@NullMarked
package roundtrip.grader.prove;

import org.jspecify.annotations.NullMarked;
