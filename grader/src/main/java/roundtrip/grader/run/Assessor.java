package roundtrip.grader.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.grader.build.Compilation;
import roundtrip.grader.build.Compiler;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.TempFolders;
import roundtrip.kit.wire.Pace;

/** Takes one submission's files from source to verdicts. One compiler, so one submission at a time. */
final class Assessor {
    private final ExerciseData data;
    private final Plan plan;
    private final ChildLibraries libraries;
    private final Boxes boxes;
    private final RunLimits limits;
    private final Pace pace;
    private final Compiler compiler;
    private final Verdicts verdicts;
    private final Turns turns;
    private final boolean confirming;

    Assessor(
            ExerciseData data,
            Plan plan,
            ChildLibraries libraries,
            Boxes boxes,
            RunLimits limits,
            Pace pace,
            Compiler compiler,
            Turns turns,
            boolean confirming) {
        this.data = data;
        this.plan = plan;
        this.libraries = libraries;
        this.boxes = boxes;
        this.limits = limits;
        this.pace = pace;
        this.compiler = compiler;
        this.verdicts = new Verdicts(plan, data.exercise().points());
        this.turns = turns;
        this.confirming = confirming;
    }

    Assessment assess(Intake intake, String seed, Witness.Start start) throws Exception {
        if (intake instanceof Intake.Taken taken) {
            return compileAndRun(taken, seed, start);
        }
        if (intake instanceof Intake.Unreadable unreadable) {
            return verdicts.none(Outcome.NOT_COMPILED, "", List.of(unreadable.message()), intake.notes());
        }
        if (intake instanceof Intake.Rejected rejected) {
            return verdicts.none(Outcome.REJECTED, "", List.of(rejected.reason()), intake.notes());
        }
        return verdicts.none(
                Outcome.EMPTY,
                "",
                List.of("no file of the exercise was found; expected "
                        + String.join(", ", data.exercise().editable())),
                intake.notes());
    }

    private Assessment compileAndRun(Intake.Taken taken, String seed, Witness.Start start) throws Exception {
        Compilation compilation = turns.shared(() -> compile(taken));
        if (compilation instanceof Compilation.NotCompiled not) {
            return verdicts.none(Outcome.NOT_COMPILED, taken.sha256(), not.messages(), taken.notes());
        }
        Path folder = TempFolders.make("rt");
        try {
            Path jar = folder.resolve("student.jar");
            Files.write(jar, ((Compilation.Compiled) compilation).jar());
            Boxes told = new WitnessedBoxes(boxes, start::process);
            return run(taken, new Program(data.exercise(), plan, told, jar, folder, seed, limits, pace));
        } finally {
            Folders.delete(folder);
        }
    }

    private Compilation compile(Intake.Taken taken) throws InterruptedException {
        Map<String, byte[]> sources = new LinkedHashMap<>(data.givenSources());
        taken.files().forEach((path, bytes) -> {
            if (path.endsWith(".java")) {
                sources.put(path, bytes);
            }
        });
        return compiler.compile(sources, libraries.jars(), data.packages());
    }

    private Assessment run(Intake.Taken taken, Program program) throws Exception {
        Run first = verdicts.complete(turns.shared(program::whole));
        Confirm.Again again =
                (ids, alone) -> alone ? turns.alone(() -> program.some(ids)) : turns.shared(() -> program.some(ids));
        Confirm.Confirmed confirmed = confirming
                ? new Confirm(plan, limits.wall(), again).confirm(first)
                : new Confirm.Confirmed(first, Map.of(), Duration.ZERO);
        return verdicts.of(confirmed, taken);
    }
}
