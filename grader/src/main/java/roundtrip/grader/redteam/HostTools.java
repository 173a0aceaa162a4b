package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts tools of this computer, never anything that a submission brought. */
final class HostTools {
    private static final int SECONDS = 120;

    private HostTools() {}

    /** What it printed; an {@link IOException} says what it printed, too, when it failed or took too long. */
    static String run(List<String> command) throws IOException {
        return run(new ProcessBuilder(command));
    }

    /** The same, with that folder to work in. */
    static String runIn(Path folder, List<String> command) throws IOException {
        return run(new ProcessBuilder(command).directory(folder.toFile()));
    }

    private static String run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(builder.command() + " failed: " + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(builder.command() + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
