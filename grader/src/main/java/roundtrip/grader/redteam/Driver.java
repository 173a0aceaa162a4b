package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Attacks on what a single submission does not reach: run in code against that very part. */
enum Driver {
    WIREMOCK_ADMIN,
    WORKER_KILLER,
    ORACLE,
    LEAKS_NAMES;

    /** What a driver may use; {@code folder} is its own and may not be there yet. */
    record Stage(Row row, ClassRun grader, Carriers carriers, Path folder) {}

    /** What did not hold; empty when all did. */
    List<String> faults(Stage stage) throws IOException, InterruptedException {
        return switch (this) {
            case WIREMOCK_ADMIN -> HostileClient.administers();
            case WORKER_KILLER -> Restarts.ofOneThatTakesItsWorkerDown(stage);
            case ORACLE -> CuriousStudent.handsInAgainAndAgain(stage);
            case LEAKS_NAMES -> CuriousStudent.provokesMessages(stage);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Driver of(String word) {
        for (Driver driver : values()) {
            if (driver.word().equals(word)) {
                return driver;
            }
        }
        throw new IllegalArgumentException("there is no driver \"" + word + "\"");
    }
}
