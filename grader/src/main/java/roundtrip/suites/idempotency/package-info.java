/** Hidden checks of 07: keys in odd shapes and at odd times, twins, trouble, crashes, and random sequences with repeats. */
@NullMarked
package roundtrip.suites.idempotency;

import org.jspecify.annotations.NullMarked;
