package roundtrip.kit.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import roundtrip.kit.bench.InNeedOrder;
import roundtrip.kit.bench.SuiteExtension;

/** A class of checks for one exercise; it runs under JUnit at the student's desk and in the grader alike. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteExtension.class)
@TestMethodOrder(InNeedOrder.class)
public @interface Suite {
    /** The exercise's slug: {@code 05-seven-methods}. */
    String exercise();

    Fresh subject() default Fresh.SHARED;

    /** How many processes {@link Replicas} holds. */
    int replicas() default 1;

    /**
     * Whether the replicas live on from check to check, over all suites of a run that keep as many with the same settings; otherwise each
     * check has its own.
     */
    boolean keepReplicas() default false;

    /** Whether the exercise has a store, made when the first program starts from the {@code schema.sql} beside the public checks. */
    boolean store() default false;

    /** Settings beside the exercise's own, as {@code key=value}; <code>{word}</code> in a value becomes a random word of the run. */
    String[] settings() default {};
}
