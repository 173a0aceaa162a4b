/** How a student's process is fenced in: the command line that starts it, and what each protection level holds and does not hold. */
@NullMarked
package roundtrip.grader.sandbox;

import org.jspecify.annotations.NullMarked;
