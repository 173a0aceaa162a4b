package roundtrip.grader.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What of the ledger's programs this computer has: commands on the path, and packages that npm installed for all. */
final class Installed {
    private static final List<String> MORE = List.of("/usr/sbin", "/usr/local/sbin");

    private final Optional<Path> packages;

    private Installed(Optional<Path> packages) {
        this.packages = packages;
    }

    /** Asks npm, where it is, for its folder. */
    static Installed here() throws IOException, InterruptedException {
        Optional<Path> npm = command("npm");
        return new Installed(npm.isEmpty() ? Optional.empty() : folder(npm.get()));
    }

    private static Optional<Path> folder(Path npm) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(npm.toString(), "root", "--global")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        asked.getOutputStream().close();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return asked.waitFor(30, TimeUnit.SECONDS) && asked.exitValue() == 0 && !said.isEmpty()
                ? Optional.of(Path.of(said))
                : Optional.empty();
    }

    static Optional<Path> command(String name) {
        return Stream.concat(
                        Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator)),
                        MORE.stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What of the program's needs is not here. */
    List<String> missing(RealProgram program) {
        return program.needs().stream().filter(need -> !has(need)).toList();
    }

    private boolean has(String need) {
        return need.startsWith("npm:")
                ? packages.filter(folder -> Files.isDirectory(folder.resolve(need.substring(4))))
                        .isPresent()
                : command(need).isPresent();
    }

    /** Where Node finds packages, for its {@code NODE_PATH}. */
    String packages() {
        return packages.map(Path::toString).orElse("");
    }
}
