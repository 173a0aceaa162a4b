package roundtrip.kit.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.kit.wire.Pace;

/** At the student's desk: this JVM, and processes with its class path. Its temporary folder is gone when it is closed. */
final class DeskHosts implements Hosts, AutoCloseable {
    private final Pace pace;
    private Path folder;

    DeskHosts(Pace pace) {
        this.pace = pace;
    }

    private record Folder(Path path) implements State {}

    @Override
    public Host shared() {
        return new LocalHost(((Folder) state()).path());
    }

    @Override
    public Host process(State state) {
        return process(state, ClassPath.current());
    }

    /** Maven puts the student's classes and the checks into folders, and all that is not theirs into jars. */
    @Override
    public Host bare() {
        String jars = Arrays.stream(ClassPath.current().split(File.pathSeparator))
                .filter(part -> !part.endsWith("classes") || part.contains(File.separator + "kit" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        return process(state(), jars);
    }

    private Host process(State state, String classPath) {
        try {
            Path own = Files.createTempDirectory(folder(), "work");
            return RemoteHost.open(folder(), socket -> launch(socket, classPath, own), ((Folder) state).path().toString(), pace);
        } catch (IOException e) {
            throw new UncheckedIOException("a second JVM could not be started; 00-doctor says why", e);
        }
    }

    @Override
    public State state() {
        try {
            return new Folder(Files.createTempDirectory(folder(), "state"));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written to; 00-doctor says why", e);
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("kit");
        }
        return folder;
    }

    /** In an empty folder, which the process also takes for its home and for temporary files: what it keeps there is its own. */
    private static Process launch(Path socket, String classPath, Path own) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + own,
                        "-Duser.home=" + own,
                        "-cp",
                        classPath,
                        "roundtrip.kit.host.Main",
                        socket.toString())
                .directory(own.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Override
    public synchronized void close() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> all = walked.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            for (Path one : all) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            System.err.println("the temporary folder " + folder + " could not be removed: " + e);
        }
    }
}
