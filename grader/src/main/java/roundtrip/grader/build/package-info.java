/**
 * Student's source becomes a jar. javac can be attacked, so it runs in a child JVM that may die at any time; the grader itself
 * never compiles and never loads what came out.
 */
@NullMarked
package roundtrip.grader.build;

import org.jspecify.annotations.NullMarked;
