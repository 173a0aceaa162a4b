/**
 * What the grader carries as data: the exercises as handed out, the solutions with a known verdict, and the jars of the student's
 * process. Read only; jars are unpacked once, by hash, into a cache folder.
 */
@NullMarked
package roundtrip.grader.bundle;

import org.jspecify.annotations.NullMarked;
