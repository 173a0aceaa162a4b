package roundtrip.grader.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JVM to be started in a box.
 *
 * @param seen libraries and kit, at the same path inside the box and outside; readable by all
 * @param classPath those of them that stand on the class path, before the program's own jar
 * @param own the program's own jar, seen inside the box under {@code ownInside} where there is an inside
 * @param flags more of the JVM's own
 * @param socket the Unix domain socket that the program dials, handed to it as its only argument
 * @param state a folder that outlives the process and that it may write to
 * @param archive class-data archive, as {@code jars}
 * @param folder own folder of the process on the host; its working folder where the box has none of its own
 */
record JavaCall(
        BoxLimits limits,
        List<Path> seen,
        List<Path> classPath,
        List<String> flags,
        Path own,
        String mainClass,
        Optional<Path> socket,
        List<String> arguments,
        Optional<Path> state,
        Optional<Path> archive,
        Path folder,
        boolean keepErrors) {
    JavaCall {
        seen = List.copyOf(seen);
        classPath = List.copyOf(classPath);
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** How the command line names things: as they are on the host, or as a box of its own shows them. */
    record Places(String own, String socket, String temporary) {}

    Places outside() {
        return new Places(own.toString(), socket.map(Path::toString).orElse(""), folder.toString());
    }

    List<String> command(Path java, Places places) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                "-XX:CompileThresholdScaling=4",
                "-XX:+UseSerialGC",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:-UsePerfData",
                "-XX:ActiveProcessorCount=2",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.home=" + places.temporary(),
                "-Djava.io.tmpdir=" + places.temporary()));
        command.addAll(flags);
        archive.ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
        List<String> all =
                new ArrayList<>(classPath.stream().map(Path::toString).toList());
        all.add(places.own());
        command.add("-cp");
        command.add(String.join(File.pathSeparator, all));
        command.add(mainClass);
        socket.ifPresent(ignored -> command.add(places.socket()));
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
