package roundtrip.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import roundtrip.kit.bench.CopiesByHand;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.host.Program;

/** Starts a student's program by hand, with its neighbours, and keeps it until Ctrl-C: {@code ./mvnw -q compile exec:java -pl 05-seven-methods}. */
public final class Run {
    private Run() {}

    /** Takes the exercise's folder, the current one if none is given. What the program stores stays in {@code target/state}. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "");
        Exercise exercise = Exercise.in(folder);
        if (exercise.settings().values().stream().anyMatch(text -> text.contains("${store"))) {
            copies(exercise);
            return;
        }
        try {
            var facts = new Program().start("by-hand", exercise.entry(), settings(exercise, folder.toAbsolutePath()));
            Object base = facts.get("base");
            System.out.println(exercise.slug() + (base == null ? " is ready" : " answers at " + base) + "   (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        } catch (Program.Thrown e) {
            System.out.println(exercise.slug() + " did not start: " + e.getCause());
        }
    }

    /** With a store, and two copies, or as many as {@code -Dkit.copies} says. */
    private static void copies(Exercise exercise) throws InterruptedException {
        Class<?> suite;
        try {
            suite = Class.forName(exercise.suite());
        } catch (ClassNotFoundException e) {
            System.out.println("the store's tables are not there yet: use ./mvnw -q test-compile exec:java -pl " + exercise.slug());
            return;
        }
        CopiesByHand byHand = CopiesByHand.of(exercise, suite);
        Runtime.getRuntime().addShutdownHook(new Thread(byHand::close));
        try {
            byHand.start(Integer.getInteger("kit.copies", 2)).forEach(System.out::println);
            System.out.println("(Ctrl-C ends it)");
            new CountDownLatch(1).await();
        } catch (RuntimeException e) {
            System.out.println(exercise.slug() + " did not start: " + e.getMessage());
        }
    }

    private static Map<String, String> settings(Exercise exercise, Path folder) {
        Map<String, String> settings = new LinkedHashMap<>(exercise.settings());
        for (String name : exercise.neighbours().names()) {
            RunningServer neighbour = exercise.neighbours().start(name, Clock.systemUTC());
            System.out.println("its neighbour " + name + " answers at " + neighbour.baseUri());
            settings.replaceAll((key, text) -> text.replace("${" + name + "}", "http://127.0.0.1:" + neighbour.baseUri().getPort())
                    .replace("${" + name + ":port}", Integer.toString(neighbour.baseUri().getPort())));
        }
        settings.replaceAll((key, text) -> text.contains("${state}") ? text.replace("${state}", state(folder)) : text);
        return settings;
    }

    private static String state(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("target/state")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder.resolve("target/state") + " could not be made", e);
        }
    }
}
