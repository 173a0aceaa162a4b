package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.sandbox.Doctor;
import roundtrip.grader.sandbox.Protection;
import roundtrip.grader.sandbox.ProtectionLevel;

@Command(
        name = "doctor",
        header = "Says which protection level this computer gives",
        description = {
            "Tries in a box what must be impossible there, says which protection level that proves, what it contains and what"
                    + " not, and how to get more. With --protection it also says by its exit code whether that level is"
                    + " reached."
        },
        mixinStandardHelpOptions = true)
@Manual(
        examples = {"doctor", "doctor --protection L2"},
        exits = {"0:students' programs can run, at the level that was asked for", "2:they cannot, or not at that level"
        },
        seeAlso = "grade")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final BoxOptions boxes = new BoxOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = Output.of(spec);
        Doctor.Report report;
        try (Bundle bundle = Bundle.open()) {
            ChildLibraries libraries = ChildLibraries.unpack(bundle, boxes.cache());
            report = new Doctor(new Protection(boxes.cache(), libraries.jars())).look();
        }
        for (Doctor.Line line : report.lines()) {
            print.printf("%-6s %s: %s%n", line.holds() ? "ok" : "LACKS", line.what(), line.found());
            if (!line.holds() && !line.cure().isEmpty()) {
                print.println("       to get it: " + line.cure());
            }
        }
        print.println(report.best()
                .map(level -> "this computer gives " + level + ", " + level.title() + ". It contains "
                        + level.contains() + ".\nIt does not contain " + level.lacks() + ".")
                .orElse("this computer cannot run students' programs"));
        print.flush();
        Optional<ProtectionLevel> wanted = boxes.protection();
        boolean enough = report.best()
                .map(best -> wanted.map(level -> best.compareTo(level) >= 0).orElse(true))
                .orElse(false);
        return enough ? 0 : Main.USAGE;
    }
}
