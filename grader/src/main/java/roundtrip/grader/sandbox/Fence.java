package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What stands around a process at one protection level. */
interface Fence {
    ProtectionLevel level();

    /**
     * The whole command line for one box, after everything that it needs on the host is in its place.
     *
     * @param number told to no other living box
     */
    List<String> command(Path java, JavaCall call, int number) throws IOException;

    /** The path under which a process finds the folder that outlives it. */
    default String seen(Path state) {
        return state.toString();
    }

    /** Adds what this level knows about a box beyond its process tree. */
    default Usage measured(Usage tree, int number) {
        return tree;
    }

    /** When a box is gone. */
    default void left(int number) {}

    /** When no more boxes come. */
    default void close() {}
}
