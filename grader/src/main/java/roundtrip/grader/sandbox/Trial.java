package roundtrip.grader.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs {@link Trespass} in a box, against canaries of its own, and says what it could do. */
final class Trial {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> CLASSES = List.of("Trespass", "Trespass$Act");

    /** What came of it: the acts that succeeded, or why nothing can be said. */
    record Finding(Set<Act> succeeded, Optional<String> unable, Usage usage, int exit, String output) {
        Finding {
            succeeded = Set.copyOf(succeeded);
        }
    }

    private final ProcessBoxes boxes;
    private final List<Path> jars;
    private final Optional<Path> archive;

    Trial(ProcessBoxes boxes, List<Path> jars, Optional<Path> archive) {
        this.boxes = boxes;
        this.jars = List.copyOf(jars);
        this.archive = archive;
    }

    /** {@code mode} is one of those that {@link Trespass} knows. */
    Finding run(BoxLimits limits, String mode, List<String> flags) throws IOException {
        Path folder = TempFolders.make("rtp");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path canary = Files.writeString(folder.resolve("canary"), "canary");
            Path jar = OwnJar.write(folder.resolve("trespass.jar"), Trespass.class, CLASSES);
            Path own = Files.createDirectory(folder.resolve("w"));
            return watched(boxes.start(new JavaCall(
                    limits,
                    jars,
                    jars,
                    flags,
                    jar,
                    Trespass.class.getName(),
                    Optional.empty(),
                    List.of(
                            canary.toString(),
                            Integer.toString(listener.getLocalPort()),
                            Long.toString(ProcessHandle.current().pid()),
                            folder.toString(),
                            mode),
                    Optional.empty(),
                    archive,
                    own,
                    true)));
        } finally {
            delete(folder);
        }
    }

    private static Finding watched(Box box) throws IOException {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(box));
        try {
            boolean ended = box.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            box.destroyForcibly();
            String text = output.get(5, TimeUnit.SECONDS);
            int exit = ended ? box.exitValue() : -1;
            Set<Act> succeeded = EnumSet.noneOf(Act.class);
            for (Act act : Act.values()) {
                if (text.contains(act.name() + " yes")) {
                    succeeded.add(act);
                }
            }
            return new Finding(
                    succeeded,
                    text.contains("END yes") ? Optional.empty() : Optional.of(ended(exit, text)),
                    box.usage(),
                    exit,
                    text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a box was tried", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the box that was tried said nothing", e);
        } finally {
            box.destroyForcibly();
        }
    }

    private static String ended(int exit, String text) {
        String said = text.strip();
        return "the box " + (exit < 0 ? "did not end" : "ended with " + exit)
                + (said.isEmpty()
                        ? ""
                        : ": " + said.substring(0, Math.min(300, said.length())).replace('\n', ' '));
    }

    private static String text(Box box) {
        try {
            return new String(box.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> found = Files.walk(folder)) {
            for (Path one : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
