package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * A grader in a process of its own, for {@link KillTest}. It prints "at" and waits to be killed when it passes the point that it was
 * told, and a dot each millisecond otherwise. Before a submission is started for the second time it asks by "hold", and prints no
 * dots until that one is done, since a third start would be another story.
 */
final class KillableGrade {
    private final String point;
    private volatile boolean ticking = true;

    private KillableGrade(String point) {
        this.point = point;
    }

    public static void main(String[] args) throws Exception {
        KillableGrade self = new KillableGrade(args[3]);
        Thread ticker = new Thread(self::tick);
        ticker.setDaemon(true);
        ticker.start();
        try (Grader grader = new Grader(
                Bundle.open(),
                Path.of(args[2]),
                Clock.systemUTC(),
                new Random(KillTest.SEED),
                RunLimits.standard(),
                Optional.of(ProtectionLevel.L0),
                self::passed)) {
            grader.grade(new GradeRequest(Path.of(args[0]), KillTest.EXERCISE, Path.of(args[1]), 1), Progress.none());
        }
        say("done");
        System.exit(0);
    }

    private void tick() {
        while (true) {
            LockSupport.parkNanos(1_000_000);
            if (ticking) {
                say(".");
            }
        }
    }

    private void passed(Landmarks.Point passed, String about) throws IOException {
        boolean again = about.matches(".* [2-9]");
        if (again && passed == Landmarks.Point.BEFORE_ATTEMPT) {
            say("hold");
            if (System.in.read() < 0) {
                throw new IOException("nobody answers");
            }
            ticking = false;
        }
        if (passed.name().equals(point) && ticking) {
            say("at");
            LockSupport.park();
        }
        if (passed == Landmarks.Point.AFTER_CHECKPOINT) {
            ticking = true;
        }
    }

    private static synchronized void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
