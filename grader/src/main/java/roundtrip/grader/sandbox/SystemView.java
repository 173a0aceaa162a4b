package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What of the host's files a JVM in a box must see to run at all: the JDK and the C library, read-only. */
final class SystemView {
    private static final List<String> LIBRARY_ROOTS = List.of("/lib", "/lib64", "/lib32", "/bin");

    private final List<String> options;

    private SystemView(List<String> options) {
        this.options = List.copyOf(options);
    }

    static SystemView of(Path jdk) throws IOException {
        List<String> options = new ArrayList<>();
        for (String name : LIBRARY_ROOTS) {
            Path root = Path.of(name);
            if (Files.isSymbolicLink(root)) {
                options.addAll(List.of("--symlink", Files.readSymbolicLink(root).toString(), name));
            }
        }
        for (Path folder : libraryFolders()) {
            bind(options, folder);
        }
        bind(options, Path.of("/usr/lib/locale/C.utf8"));
        bind(options, jdk);
        for (Path target : targetsOutside(jdk)) {
            bind(options, target);
        }
        return new SystemView(options);
    }

    /** For {@code bwrap}. */
    List<String> options() {
        return options;
    }

    private static void bind(List<String> options, Path path) {
        if (Files.exists(path)) {
            options.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }

    /** Debian's folders by architecture, others' lib64; where /lib is no link, its own as well. */
    private static List<Path> libraryFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String root : List.of("/usr/lib", "/lib")) {
            if (Files.isDirectory(Path.of(root)) && !Files.isSymbolicLink(Path.of(root))) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(root), "*-linux-gnu*")) {
                    found.forEach(folders::add);
                }
            }
        }
        for (String other : List.of("/usr/lib64", "/lib64")) {
            if (Files.isDirectory(Path.of(other)) && !Files.isSymbolicLink(Path.of(other))) {
                folders.add(Path.of(other));
            }
        }
        return folders;
    }

    /** Distributions keep a JDK's settings and certificates elsewhere and link to them. */
    private static Set<Path> targetsOutside(Path jdk) throws IOException {
        Set<Path> targets = new TreeSet<>();
        try (Stream<Path> walked = Files.walk(jdk)) {
            for (Path link : walked.filter(Files::isSymbolicLink).toList()) {
                if (Files.exists(link) && !link.toRealPath().startsWith(jdk)) {
                    targets.add(link.toRealPath());
                }
            }
        }
        return targets;
    }
}
