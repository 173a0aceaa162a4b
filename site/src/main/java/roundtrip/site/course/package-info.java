/** Courses, their people and join codes. */
@NullMarked
package roundtrip.site.course;

import org.jspecify.annotations.NullMarked;
