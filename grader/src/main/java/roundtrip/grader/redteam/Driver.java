package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Attacks on a part that no exercise reaches yet: run in code against that very part. */
enum Driver {
    WIREMOCK_ADMIN(HostileClient::administers);

    @FunctionalInterface
    private interface Drive {
        List<String> run() throws IOException, InterruptedException;
    }

    private final Drive drive;

    Driver(Drive drive) {
        this.drive = drive;
    }

    /** What did not hold; empty when all did. */
    List<String> faults() throws IOException, InterruptedException {
        return drive.run();
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
