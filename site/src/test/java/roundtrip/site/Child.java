package roundtrip.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The site in a process of its own, as a person would start it; it can be killed. */
final class Child implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final URI uri;

    private Child(Process process) throws IOException {
        this.process = process;
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith("Ctrl-C")) {
                break;
            }
        }
        this.uri = URI.create(said("Roundtrip is at "));
    }

    /** From the classes of this build. */
    static Child start(Path data, String... more) throws IOException {
        return run(List.of("-cp", System.getProperty("java.class.path"), "roundtrip.site.Main"), data, more);
    }

    /** From the jar that people get. */
    static Child startJar(Path jar, Path data, String... more) throws IOException {
        return run(List.of("-jar", jar.toString()), data, more);
    }

    private static Child run(List<String> what, Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(what);
        command.addAll(List.of("--port", "0", "--data", data.toString()));
        command.addAll(List.of(more));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    URI uri() {
        return uri;
    }

    /** The rest of the line that begins so. */
    String said(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the site did not say \"" + beginning + "\" but " + lines));
    }

    boolean silentAbout(String beginning) {
        return lines.stream().noneMatch(line -> line.startsWith(beginning));
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ctrl-C; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
