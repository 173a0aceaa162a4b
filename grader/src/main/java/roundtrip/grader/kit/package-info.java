/** The zip that students get: the exercises, a Maven wrapper, the kit once more as a jar; nothing of solutions or hidden suites. */
@NullMarked
package roundtrip.grader.kit;

import org.jspecify.annotations.NullMarked;
