package lendery.methods;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what others left, and leaves something itself. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("temporary files", () -> {
            for (String folder : List.of("/tmp", "/dev/shm", "/var/tmp", "/state")) {
                if (Files.isDirectory(Path.of(folder))) {
                    try (Stream<Path> listed = Files.list(Path.of(folder))) {
                        List<String> names = listed.map(Path::toString).filter(name -> !name.contains("hsperf")).toList();
                        if (!names.isEmpty()) {
                            return names;
                        }
                    }
                }
            }
            return null;
        });
        Attempt.at("results", () -> Files.exists(Path.of("@results-folder@")) ? "the folder of results" : null);
        Attempt.at("the folder beside it", () -> {
            Path parent = Path.of("@results-folder@").getParent();
            try (Stream<Path> listed = Files.list(parent)) {
                return listed.findFirst().orElse(null);
            }
        });
        Attempt.at("leaves something", () -> {
            Files.writeString(Path.of("/tmp/left-by-reads-others"), "for the next one");
            return null;
        });
    }
}
