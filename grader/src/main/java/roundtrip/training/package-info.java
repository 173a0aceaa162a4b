/** A small server like those of students, run once to learn which classes such a server loads; never part of a submission's path. */
@NullMarked
package roundtrip.training;

import org.jspecify.annotations.NullMarked;
