package roundtrip.kit.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The computer's clock, beside the time that the file system writes. */
public final class ClockProbe implements DoctorProbe {
    private static final Instant EARLIEST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2041-01-01T00:00:00Z");
    private static final String ADVICE = "set date and time of this computer, best by letting it ask a time server";

    private final Clock clock;
    private final Path folder;

    public ClockProbe(Clock clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(EARLIEST) || !now.isBefore(LATEST)) {
            return Finding.cure(now + " (certificates of 03-tls-curtain would be refused)", ADVICE);
        }
        Path file = Files.createTempFile(folder, "doctor", ".txt");
        try {
            long apart = Duration.between(Files.getLastModifiedTime(file).toInstant(), now).abs().toSeconds();
            return apart < 5 ? Finding.ok(now.truncatedTo(ChronoUnit.SECONDS).toString()) : Finding.note(apart + " s away from the time of the file system", ADVICE);
        } finally {
            Files.delete(file);
        }
    }
}
