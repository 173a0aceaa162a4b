package roundtrip.kit.bench;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.wire.Pace;

/** The student's desk: the program runs in this JVM, and the report goes to the console and to {@code target/roundtrip}. */
final class Desk implements AutoCloseable {
    private final Bench bench;
    private final DeskHosts hosts;
    private final Path folder;

    private Desk(Bench bench, DeskHosts hosts, Path folder) {
        this.bench = bench;
        this.hosts = hosts;
        this.folder = folder;
    }

    /** The desk of the exercise in whose folder the suite was compiled. */
    static Desk of(Class<?> suite) {
        Path folder = folder(suite);
        Exercise exercise = Exercise.in(folder);
        Pace pace = Pace.measured();
        String seed = System.getProperty("kit.seed", Integer.toHexString(new Random().nextInt() | 0x10000000));
        DeskHosts hosts = new DeskHosts(pace);
        return new Desk(new Bench(exercise, hosts, seed, pace, () -> code(folder)), hosts, folder);
    }

    Bench bench() {
        return bench;
    }

    private static Path folder(Class<?> suite) {
        try {
            Path classes = Path.of(suite.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = classes.resolve("../..").normalize();
            return Files.exists(folder.resolve("exercise.yml")) ? folder : Path.of("").toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder of " + suite.getName() + " has no path", e);
        }
    }

    private static JavaClasses code(Path folder) {
        return ClassFiles.read(folder.resolve("target/classes"));
    }

    @Override
    public void close() {
        bench.close();
        hosts.close();
        boolean all = System.getProperty("show", "").equals("all");
        System.out.println(new ConsoleReport(bench.exercise(), bench.seed(), all).text(bench.judged()));
        try {
            Path target = Files.createDirectories(folder.resolve("target/roundtrip"));
            Files.writeString(target.resolve("index.html"), new HtmlReport(bench.exercise(), bench.seed()).page(bench.judged()));
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written to " + folder.resolve("target/roundtrip"), e);
        }
    }
}
