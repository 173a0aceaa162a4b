package roundtrip.grader.sandbox;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much the programs on this computer wait for a processor. It explains verdicts that came late; no verdict depends on it. */
public final class Contention {
    private static final Pattern SOME = Pattern.compile("some avg10=([0-9]{1,3}(?:\\.[0-9]{1,4})?) .*", Pattern.DOTALL);

    private final Path pressure;
    private final DoubleSupplier load;
    private final int cores;

    /** {@code load} is that of the last minute, negative where it is not known. */
    Contention(Path pressure, DoubleSupplier load, int cores) {
        this.pressure = pressure;
        this.load = load;
        this.cores = cores;
    }

    public static Contention ofThisComputer() {
        return new Contention(
                Path.of("/proc/pressure/cpu"),
                () -> ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The share of the last ten seconds in which something waited for a processor; where the system does not count that, the
     * number of programs that want one, by core, which may be more than one; empty where neither is known.
     */
    public Optional<BigDecimal> now() {
        Optional<BigDecimal> waited = waited();
        double wanted = load.getAsDouble();
        return waited.isPresent() || wanted < 0
                ? waited
                : Optional.of(BigDecimal.valueOf(wanted / cores).setScale(4, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> waited() {
        try {
            Matcher some = SOME.matcher(Files.readString(pressure, StandardCharsets.US_ASCII));
            return some.matches()
                    ? Optional.of(new BigDecimal(some.group(1)).movePointLeft(2).setScale(4, RoundingMode.HALF_UP))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
