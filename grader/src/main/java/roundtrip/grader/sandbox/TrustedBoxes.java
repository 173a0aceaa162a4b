package roundtrip.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** L0: each box is a process of its own with an empty environment, and no more than that. */
public final class TrustedBoxes implements Boxes {
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:-UsePerfData",
            "-XX:ActiveProcessorCount=2",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en");

    private final Path java;
    private final List<Path> jars;

    /** {@code jars} are libraries and kit, in the order of the class path. */
    public TrustedBoxes(Path java, List<Path> jars) {
        this.java = java;
        this.jars = List.copyOf(jars);
    }

    /** The JVM of the JDK that runs the grader. */
    public static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    @Override
    public ProtectionLevel level() {
        return ProtectionLevel.L0;
    }

    List<String> command(Path socket, Path studentJar, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(FLAGS);
        command.add("-Duser.home=" + folder);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(Stream.concat(jars.stream(), Stream.of(studentJar))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add("roundtrip.kit.host.Main");
        command.add(socket.toString());
        return List.copyOf(command);
    }

    @Override
    public Process host(Path socket, Path studentJar, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(socket, studentJar, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        return builder.start();
    }

    @Override
    public Process compileWorker(Path workerJar, String mainClass, Path folder, int heapMegabytes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:-UsePerfData",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-cp",
                        workerJar.toString(),
                        mainClass))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    @Override
    public void close() {}
}
