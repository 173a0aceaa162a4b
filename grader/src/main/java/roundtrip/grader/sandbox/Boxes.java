package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts boxes, all of one protection level that is fixed from opening to closing. Threads may share it; whoever opened it closes it,
 * which ends boxes of L2 and above that still live.
 */
public interface Boxes extends AutoCloseable {
    /** The level that was proved when this was opened; no box runs lower. */
    ProtectionLevel level();

    /**
     * Starts a JVM that runs a student's program under {@code roundtrip.kit.host}: libraries and kit first, the student's jar last.
     *
     * @param socket the Unix domain socket that the host dials
     * @param folder an own, empty folder for this process
     * @param state a folder that the program may write to and that outlives it; nothing bounds it but the caller's watch
     */
    Box host(Path socket, Path studentJar, Path folder, Optional<Path> state) throws IOException;

    /** The path under which a program finds its state. */
    String seen(Path state);

    /**
     * Starts a JVM that compiles students' source and speaks over its standard input and output.
     *
     * @param folder an own folder for this process; holds the worker's jar
     */
    Box compileWorker(Path workerJar, String mainClass, Path folder, int heapMegabytes) throws IOException;

    @Override
    void close();
}
