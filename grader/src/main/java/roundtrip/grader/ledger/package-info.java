/**
 * The deviation ledger: real programs that nobody here wrote, what each makes of the suites' checks, and a rerun that says where that has
 * changed.
 */
@NullMarked
package roundtrip.grader.ledger;

import org.jspecify.annotations.NullMarked;
