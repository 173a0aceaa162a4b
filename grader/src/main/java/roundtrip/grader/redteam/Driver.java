package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Attacks on a part that no exercise reaches yet: run in code against that very part. */
enum Driver {
    WIREMOCK_ADMIN;

    /** What did not hold; empty when all did. */
    List<String> faults() throws IOException, InterruptedException {
        return switch (this) {
            case WIREMOCK_ADMIN -> HostileClient.administers();
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
