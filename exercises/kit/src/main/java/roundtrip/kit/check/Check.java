package roundtrip.kit.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** One requirement with one reason to fail: a package-private method whose parameters say by their types what it needs. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Check {
    /** A name that outlives the year's spreadsheet: {@code head-of-missing-is-404}. */
    String id();

    Level level();

    /** The README's sentences that it verifies, {@code S9} or {@code S3 S4}. */
    String sentence();

    /** The step of the README in which a student meets it; checks of one step are reported together. */
    int step();

    /** The clause that it follows: {@code RFC 9110 §9.3.2}. */
    String rfc() default "";

    /** Its weight among the exercise's checks; {@link Level#ADVICE} has none, whatever stands here. */
    int points() default 1;

    /** Checks that must pass before this one says anything. */
    String[] needs() default {};

    /** A statement that is true of a correct program. */
    String title();

    /** Why it matters. */
    String why();

    /** One step forward, without the answer. */
    String hint() default "";

    /** The wrong idea that a failure shows, by its id in the question bank. */
    String misconception() default "";
}
