/** The hidden checks of 06-status-codes: the same sentences as the public ones, with other data and harder circumstances. */
@NullMarked
package roundtrip.suites.statuscodes;

import org.jspecify.annotations.NullMarked;
