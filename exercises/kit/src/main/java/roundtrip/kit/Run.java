package roundtrip.kit;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.host.Program;

/** Starts a student's program by hand and keeps it until Ctrl-C: {@code ./mvnw -q compile exec:java -pl 05-seven-methods}. */
public final class Run {
    private Run() {}

    /** Takes the exercise's folder, the current one if none is given. */
    public static void main(String[] arguments) throws InterruptedException {
        Exercise exercise = Exercise.in(Path.of(arguments.length > 0 ? arguments[0] : ""));
        try {
            var facts = new Program().start("by-hand", exercise.entry(), exercise.settings());
            System.out.println(exercise.slug() + " answers at " + facts.get("base") + "   (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        } catch (Program.Thrown e) {
            System.out.println(exercise.slug() + " did not start: " + e.getCause());
        }
    }
}
