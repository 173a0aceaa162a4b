/** The hidden checks of 09-forget-me: the same sentences as the public ones, on three copies that are killed, cut off and asked in any order. */
@NullMarked
package roundtrip.suites.forgetme;

import org.jspecify.annotations.NullMarked;
