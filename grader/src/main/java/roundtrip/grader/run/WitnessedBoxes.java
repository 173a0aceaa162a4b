package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import roundtrip.grader.sandbox.Box;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.ProtectionLevel;

/** Boxes whose processes are told of before they are handed on: a host runs no student code before its first order. */
final class WitnessedBoxes implements Boxes {
    /** Hears of a process. */
    interface Ear {
        void process(ProcessHandle process) throws IOException;
    }

    private final Boxes boxes;
    private final Ear ear;

    WitnessedBoxes(Boxes boxes, Ear ear) {
        this.boxes = boxes;
        this.ear = ear;
    }

    @Override
    public ProtectionLevel level() {
        return boxes.level();
    }

    @Override
    public Box host(Path socket, Path studentJar, Path folder, Optional<Path> state) throws IOException {
        return told(boxes.host(socket, studentJar, folder, state));
    }

    @Override
    public String seen(Path state) {
        return boxes.seen(state);
    }

    @Override
    public Box compileWorker(Path workerJar, String mainClass, Path folder, int heapMegabytes) throws IOException {
        return told(boxes.compileWorker(workerJar, mainClass, folder, heapMegabytes));
    }

    private Box told(Box process) throws IOException {
        try {
            ear.process(process.toHandle());
            return process;
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The boxes within stay open: whoever opened them closes them. */
    @Override
    public void close() {}
}
