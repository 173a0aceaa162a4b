/** The hidden checks of 05-seven-methods: the same sentences as the public ones, with other data and harder circumstances. */
@NullMarked
package roundtrip.suites.sevenmethods;

import org.jspecify.annotations.NullMarked;
