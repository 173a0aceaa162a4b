/** A made-up class whose marks are known beforehand: for trying the grader out, and for its own test. */
@NullMarked
package roundtrip.grader.demo;

import org.jspecify.annotations.NullMarked;
