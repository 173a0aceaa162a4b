/** The hidden checks of 08-stubborn-client: the same sentences as the public ones, with other data and harder circumstances. */
@NullMarked
package roundtrip.suites.stubbornclient;

import org.jspecify.annotations.NullMarked;
