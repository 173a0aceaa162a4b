package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** One submission as it is put into a class's folder. */
@FunctionalInterface
interface Handed {
    /** Puts it there under that name. */
    void in(Path submissions, String name) throws IOException;

    static Handed folder(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>(files);
        return (submissions, name) -> {
            Path own = Files.createDirectories(submissions.resolve(name));
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                Path target = own.resolve(file.getKey());
                Files.createDirectories(target.resolveSibling(""));
                Files.write(target, file.getValue());
            }
        };
    }

    static Handed zip(byte[] bytes) {
        return (submissions, name) -> Files.write(submissions.resolve(name + ".zip"), bytes);
    }
}
