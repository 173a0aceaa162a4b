package roundtrip.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.kit.bench.Host;
import roundtrip.kit.bench.Hosts;
import roundtrip.kit.bench.RemoteHost;
import roundtrip.kit.wire.Pace;

/** Opens the processes of one submission, each in an empty folder of its own, and keeps count of them. */
final class BoxHosts implements Hosts, AutoCloseable {
    private final Boxes boxes;
    private final Path studentJar;
    private final Path folder;
    private final Pace pace;
    private final List<RemoteHost> opened = new CopyOnWriteArrayList<>();
    private final Map<RemoteHost, Duration> cpu = new HashMap<>();
    private volatile boolean ended;

    BoxHosts(Boxes boxes, Path studentJar, Path folder, Pace pace) {
        this.boxes = boxes;
        this.studentJar = studentJar;
        this.folder = folder;
        this.pace = pace;
    }

    @Override
    public Host shared() {
        return process();
    }

    @Override
    public Host process() {
        try {
            Path own = Files.createDirectory(folder.resolve("w" + opened.size()));
            RemoteHost host = RemoteHost.open(folder, socket -> boxes.host(socket, studentJar, own), pace);
            opened.add(host);
            if (ended) {
                host.kill();
            }
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process for the submission", e);
        }
    }

    /** Kills all processes, and all that are still to come. */
    void end() {
        ended = true;
        opened.forEach(RemoteHost::kill);
    }

    /** Processor time of each process so far, by the last look while it lived. */
    synchronized List<Duration> look() {
        for (RemoteHost host : opened) {
            if (!host.handle().isAlive()) {
                continue;
            }
            cpu.merge(host, cpu(host), (before, now) -> before.compareTo(now) > 0 ? before : now);
        }
        return List.copyOf(cpu.values());
    }

    private static Duration cpu(RemoteHost host) {
        return host.handle()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(host.cpu(), Duration::plus);
    }

    List<RemoteHost> opened() {
        return opened;
    }

    @Override
    public void close() {
        opened.forEach(RemoteHost::close);
    }
}
