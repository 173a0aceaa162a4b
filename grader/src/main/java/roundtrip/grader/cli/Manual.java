package roundtrip.grader.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The part of a command's manual that picocli does not know. Every command carries it beside {@code @Command}, which has {@code
 * header} (one line for the list of commands, no full stop) and {@code description} (whole sentences). {@code ManualTest} reads
 * all of it, and parses each example.
 *
 * <pre>
 * &#64;Command(name = "export", header = "Writes files for other systems", description = "Fills in ...")
 * &#64;Manual(
 *         examples = "export results --format lti --marks final",
 *         files = "DIR/results.json: read",
 *         exits = {"0:every mark is in the file", "1:some marks are left out", "2:wrong usage or input"},
 *         seeAlso = "grade")
 * </pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Manual {
    /** Arguments without {@code grader} in front; what stands behind a {@code #} is a remark. */
    String[] examples();

    /** A path, a colon, and what is done with it. */
    String[] files() default {};

    /** A number, a colon, and when; 2 is always among them. */
    String[] exits();

    /** Names of other commands. */
    String[] seeAlso() default {};
}
