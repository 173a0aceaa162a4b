package roundtrip.grader.build;

import java.util.List;

/** What became of one submission's source. */
public sealed interface Compilation {
    /** The classes as a jar; a jar, since a folder with names outside ASCII needs a matching locale in the child. */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are written to a file once; never compared
    record Compiled(byte[] jar) implements Compilation {}

    /** Messages as javac words them, or the one reason why it came to no end. */
    record NotCompiled(List<String> messages) implements Compilation {
        public NotCompiled {
            messages = List.copyOf(messages);
        }
    }
}
