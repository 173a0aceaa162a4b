package roundtrip.site;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import roundtrip.quiz.InvalidBankException;
import roundtrip.quiz.Quizzes;
import roundtrip.site.grades.Demo;
import roundtrip.site.store.Database;

/** Starts the site from the command line. */
@Command(
        name = "site",
        description = "The Roundtrip site: chapter, check-ups, results. Nothing must be configured.",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class Main implements Callable<Integer> {
    private static final int USAGE = 2;

    private final Clock clock;
    private final SecureRandom random;
    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--port", paramLabel = "N", description = "port on 127.0.0.1; 0 takes a free one (default: 7070)")
    private int port = 7070;

    @Option(names = "--data", paramLabel = "DIR", description = "folder for everything that is kept (default: data)")
    private Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC address of the database (default: an H2 file in the data folder)")
    private @Nullable String database;

    @Option(names = "--bank", paramLabel = "DIR", description = "folder of a question bank (default: the one inside)")
    private @Nullable Path bank;

    @Option(names = "--demo", description = "make a demo course with a class whose submissions are graded now")
    private boolean demo;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    Main(Clock clock, SecureRandom random, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.random = random;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        Main site = new Main(Clock.systemUTC(), new SecureRandom(), System.out, System.err);
        System.exit(site.run(args));
    }

    int run(String... args) {
        CommandLine line = new CommandLine(this);
        line.setParameterExceptionHandler((fault, given) -> refuse(fault.getMessage() + " (see --help)"));
        return line.execute(args);
    }

    /** Starts and then waits until the process is told to end. */
    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            return refuse("--port: expected a number from 0 to 65535, got \"" + port + "\"");
        }
        if (bank != null && !Files.isDirectory(bank)) {
            return refuse("--bank: expected a folder with a question bank, got \"" + bank + "\"");
        }
        Quizzes quizzes;
        try {
            quizzes = bank == null ? Quizzes.bundled() : Quizzes.in(bank);
        } catch (InvalidBankException e) {
            return refuse("the question bank cannot be used: " + e.getMessage());
        }
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            return refuse(
                    "--data: expected a folder that can be written, got \"" + data + "\" (" + e.getMessage() + ")");
        }
        try {
            return serve(Database.open(database == null ? Database.inFolder(data) : database), quizzes);
        } catch (Database.CannotOpen e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int serve(Database store, Quizzes quizzes) throws InterruptedException {
        Site site;
        try {
            site = Site.start(port, store, quizzes, clock, random);
        } catch (JavalinBindException e) {
            store.close();
            return refuse("port " + port + " is taken; stop what listens there, or choose another with --port (0 takes"
                    + " a free one)");
        }
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            site.close();
            store.close();
            end.countDown();
        }));
        out.println("Roundtrip is at " + site.uri());
        if (demo) {
            Demo.standard(store, clock, random).prepare(data, line -> out.println(line));
        }
        greetInstructor(site);
        out.println("Ctrl-C stops the site; everything is kept in "
                + (database == null ? data.toAbsolutePath() : database));
        end.await();
        return 0;
    }

    /** The first instructor comes in by a link that only this console shows; in a demo there is a new one each time. */
    private void greetInstructor(Site site) {
        Long instructor = site.people().firstInstructor().orElse(null);
        if (instructor == null || demo) {
            out.println("instructor (works once, for an hour): " + site.uri()
                    + site.links().make(instructor));
        }
    }

    private int refuse(@Nullable String sentence) {
        err.println("site: " + sentence);
        return USAGE;
    }
}
