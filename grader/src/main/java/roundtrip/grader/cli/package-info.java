/** The command line: arguments in, exit codes out, progress in between. What the commands do lives in the other packages. */
@NullMarked
package roundtrip.grader.cli;

import org.jspecify.annotations.NullMarked;
