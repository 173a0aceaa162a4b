package roundtrip.site.grades;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A class whose submissions are graded while one watches. */
public interface DemoClass {
    /**
     * Grades the class.
     *
     * @param work a folder of its own, which may hold what an earlier, interrupted run left
     * @param progress takes one line for people at a time
     * @return the grader's results.json, byte for byte
     */
    byte[] grade(Path work, Consumer<String> progress) throws IOException;
}
