package lendery.methods;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads /proc for names, secrets and neighbours. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("environment of the first", () -> {
            byte[] bytes = Files.readAllBytes(Path.of("/proc/1/environ"));
            return bytes.length == 0 ? null : new String(bytes, StandardCharsets.UTF_8);
        });
        Attempt.at("own environment", () -> System.getenv().keySet().stream()
                .filter(name -> !Set.of("LANG", "MALLOC_ARENA_MAX", "PWD", "OLDPWD", "PATH", "LC_ALL").contains(name))
                .findFirst()
                .orElse(null));
        for (String file : List.of("cmdline", "mountinfo", "mounts", "cgroup")) {
            for (String process : List.of("1", "self")) {
                Attempt.at(file + " of " + process, () -> tells(Path.of("/proc", process, file)));
            }
        }
        Attempt.at("memory of the first", () -> {
            try (RandomAccessFile memory = new RandomAccessFile("/proc/1/mem", "rw")) {
                memory.seek(0x400000);
                return memory.read();
            }
        });
        Attempt.at("descriptors of the first", () -> {
            try (Stream<Path> listed = Files.list(Path.of("/proc/1/fd"))) {
                for (Path one : listed.toList()) {
                    String target = Files.readSymbolicLink(one).toString();
                    if (!target.matches("/dev/null|(pipe|socket|anon_inode):.*")) {
                        return target;
                    }
                    System.out.println("attack: descriptor " + one + " is " + target);
                }
            }
            return null;
        });
        Attempt.at("connections of the host", () -> Files.readAllLines(Path.of("/proc/net/tcp")).stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).contains(String.format(":%04X ", @listener-port@)))
                .findFirst()
                .orElse(null));
    }

    /** A line that names a student, the run's folders or a verdict. */
    private static Object tells(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String word : List.of("neighbour", "reads-proc", "@results-folder@", "@run-token@", "PASSED", "results.json")) {
            if (text.contains(word)) {
                return word;
            }
        }
        return null;
    }
}
