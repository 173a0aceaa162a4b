package roundtrip.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarOutputStream;
import roundtrip.grader.sandbox.Box;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Usage;
import roundtrip.kit.bench.Host;
import roundtrip.kit.bench.Hosts;
import roundtrip.kit.bench.RemoteHost;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.wire.Pace;

/** Opens the processes of one submission, each in an empty folder of its own, and keeps count of them. */
final class BoxHosts implements Hosts, AutoCloseable {
    private final Boxes boxes;
    private final Path studentJar;
    private final Path folder;
    private final Pace pace;
    private final boolean keepsState;
    private final StateFolders states;
    private final List<RemoteHost> opened = new CopyOnWriteArrayList<>();
    private final List<Box> boxed = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    BoxHosts(Exercise exercise, Boxes boxes, Path studentJar, Path folder, Pace pace) {
        this.boxes = boxes;
        this.studentJar = studentJar;
        this.folder = folder;
        this.pace = pace;
        this.keepsState = exercise.settings().values().stream().anyMatch(text -> text.contains("${state}"));
        this.states = new StateFolders(folder);
    }

    /** Of an exercise whose programs keep nothing: there is no folder that could be written to. */
    private record Nothing() implements State {}

    @Override
    public Host shared() {
        return process();
    }

    @Override
    public Host process(State state) {
        return process(
                studentJar, state instanceof StateFolders.State kept ? Optional.of(kept.path()) : Optional.empty());
    }

    @Override
    public Host bare() {
        try {
            Path empty = folder.resolve("bare.jar");
            if (!Files.exists(empty)) {
                new JarOutputStream(Files.newOutputStream(empty)).close();
            }
            return process(empty, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private Host process(Path jar, Optional<Path> state) {
        try {
            Path own = Files.createDirectory(folder.resolve("w" + opened.size()));
            RemoteHost host = RemoteHost.open(
                    folder,
                    socket -> boxed(boxes.host(socket, jar, own, state)),
                    state.map(boxes::seen).orElse(""),
                    pace);
            opened.add(host);
            if (ended) {
                host.kill();
            }
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process for the submission", e);
        }
    }

    @Override
    public State state() {
        try {
            return keepsState ? states.make() : new Nothing();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the submission in " + folder, e);
        }
    }

    private Box boxed(Box box) {
        boxed.add(box);
        return box;
    }

    /** Kills all processes, and all that are still to come. */
    void end() {
        ended = true;
        opened.forEach(RemoteHost::kill);
    }

    /** What each box has used so far. */
    List<Usage> look() {
        return boxed.stream().map(Box::usage).toList();
    }

    /** Whether the programs have written more to the host's disk than they may. */
    boolean haveFilledTheDisk() {
        return states.areOverfull();
    }

    /** Whether the kernel ended a program because its processor time was used up: SIGXCPU, 24, comes as 128 and that. */
    boolean usedUpItsTime() {
        return boxed.stream().anyMatch(box -> !box.isAlive() && box.exitValue() == 128 + 24);
    }

    List<RemoteHost> opened() {
        return opened;
    }

    @Override
    public void close() {
        opened.forEach(RemoteHost::close);
    }
}
