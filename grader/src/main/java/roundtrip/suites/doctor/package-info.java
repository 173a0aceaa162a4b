/** The hidden check of 00-doctor: readers whose names need more than ASCII. */
@NullMarked
package roundtrip.suites.doctor;

import org.jspecify.annotations.NullMarked;
