package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.kit.KitZip;

@Command(
        name = "kit",
        header = "Writes the zip that students get",
        description =
                "Writes exercises, kit and public checks as one zip; nothing of solutions or hidden suites is in it.",
        mixinStandardHelpOptions = true)
@Manual(
        examples = "kit --out exercises.zip",
        files = "FILE.zip: written",
        exits = {"0:the zip was written", "2:wrong usage or input"},
        seeAlso = "prove")
final class KitCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "the zip to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            new KitZip(bundle).write(out);
        }
        PrintWriter print = Output.of(spec);
        print.println("wrote " + out + ": unpack it, then ./mvnw test in the folder exercises");
        print.flush();
        return 0;
    }
}
