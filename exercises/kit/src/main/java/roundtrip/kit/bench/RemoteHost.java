package roundtrip.kit.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.wire.Dialer;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Pace;

/**
 * The student's program in a process of its own, reached over a Unix domain socket: one control line, and connections to its ports.
 *
 * <p>The process dials out to the socket, so it needs no port of ours and no folder to write to. Closing kills the whole process tree.
 */
public final class RemoteHost implements Host {
    /** More output than this ends the process: 16 MiB. */
    public static final long OUTPUT = 16L * 1024 * 1024;

    private static final int GONE_SECONDS = 10;
    private static final String FLOODED = "it printed more than 16 MiB";

    private final Process process;
    private final Switchboard switchboard;
    private final String state;
    private final Pace pace;
    private final OutputTail output = new OutputTail();
    private final AtomicReference<String> killedFor = new AtomicReference<>();

    private RemoteHost(Process process, Switchboard switchboard, String state, Pace pace) {
        this.process = process;
        this.switchboard = switchboard;
        this.state = state;
        this.pace = pace;
    }

    /** Starts the process that runs {@code roundtrip.kit.host.Main} with the path of the socket. */
    public interface Launcher {
        Process launch(Path socket) throws IOException;
    }

    /**
     * Starts a process and does not wait for its first word.
     *
     * @param folder an existing folder of the caller's, short and private: a socket's path has about 100 bytes
     * @param state the folder that outlives the process, as the process sees it
     */
    public static RemoteHost open(Path folder, Launcher launcher, String state, Pace pace) throws IOException {
        Path socket = Files.createTempFile(folder, "k", "");
        Files.delete(socket);
        Switchboard switchboard = Switchboard.open(socket);
        try {
            Process process = launcher.launch(socket);
            RemoteHost host = new RemoteHost(process, switchboard, state, pace);
            process.getOutputStream().close();
            host.output.drain(process.getInputStream(), OUTPUT, () -> host.kill(FLOODED));
            process.onExit().thenRun(switchboard::close);
            return host;
        } catch (IOException | RuntimeException e) {
            switchboard.close();
            throw e;
        }
    }

    @Override
    public HostWord start(String name, String entry, Map<String, String> settings) {
        return word(switchboard.order("start " + name + " " + entry + " " + Json.write(new LinkedHashMap<>(settings)), pace.start()));
    }

    @Override
    public HostWord call(String name, String method, List<?> arguments) {
        return word(switchboard.order("call " + name + " " + method + " " + Json.write(arguments), pace.request()));
    }

    @Override
    public HostWord stop(String name) {
        return word(switchboard.order("close " + name, pace.request()));
    }

    @Override
    public void hold(Instant instant) {
        switchboard.order("clock hold " + instant, pace.request());
    }

    @Override
    public void advance(Duration span) {
        switchboard.order("clock advance " + span, pace.request());
    }

    @Override
    public void release() {
        switchboard.order("clock release", pace.request());
    }

    @Override
    public int open(String door, Supplier<Optional<InetSocketAddress>> behind) {
        switchboard.lead(door, behind);
        HostWord word = word(switchboard.order("door open " + door, pace.request()));
        return word instanceof HostWord.Value && ((HostWord.Value) word).value() instanceof Long
                ? ((Long) ((HostWord.Value) word).value()).intValue()
                : -1;
    }

    @Override
    public void shut(String door) {
        switchboard.order("door shut " + door, pace.request());
    }

    @Override
    public String folder(String name) {
        String path = state + "/" + name;
        switchboard.order("folder " + path, pace.request());
        return path;
    }

    /** Asks the host for a sign of life first, so that every earlier line of it has been read. */
    @Override
    public List<Unwritten> todos() {
        if (process.isAlive()) {
            switchboard.order("ping", pace.request());
        }
        return switchboard.todos();
    }

    @Override
    public Dialer dialer() {
        return switchboard;
    }

    /** Asks for a sign of life: a process whose connections just ended may need a moment until it is gone. */
    @Override
    public Optional<String> ending() {
        if (process.isAlive()) {
            switchboard.order("ping", pace.request());
            if (!switchboard.hasEnded()) {
                return Optional.empty();
            }
            if (!isGone()) {
                kill("it hung up without ending");
            }
        }
        return Optional.of(howItEnded());
    }

    private String howItEnded() {
        String why = killedFor.get();
        return why == null ? "exit code " + process.exitValue() : why;
    }

    /** What it printed: the first 48 and the last 16 KiB. */
    public String output() {
        return output.text();
    }

    /** User and system time of the process itself, zero where the platform does not say. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The process, for those who watch its limits. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether it was ended for printing more than {@link #OUTPUT}; asks the process nothing, so it never waits. */
    public boolean hasFlooded() {
        return FLOODED.equals(killedFor.get());
    }

    /** Ends it for a reason that {@link #ending()} then gives; the first reason stays. */
    public void kill(String why) {
        killedFor.compareAndSet(null, why);
        kill();
    }

    @Override
    public void kill() {
        killedFor.compareAndSet(null, "ended by the check");
        List<ProcessHandle> tree = process.descendants().collect(Collectors.toList());
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        if (!isGone()) {
            throw new IllegalStateException("process " + process.pid() + " is still alive " + GONE_SECONDS + " s after it was killed");
        }
    }

    private boolean isGone() {
        try {
            return process.waitFor(GONE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    @Override
    public void close() {
        kill();
        switchboard.close();
    }

    private HostWord word(Optional<String> line) {
        if (line.isEmpty()) {
            return process.isAlive()
                    ? new HostWord.Silent("no word from the program before the deadline", true)
                    : new HostWord.Silent("the program ended: " + howItEnded(), false);
        }
        String[] words = line.get().split(" ", 2);
        try {
            Object json = words.length < 2 ? null : Json.read(words[1]);
            if (words[0].equals("value")) {
                return new HostWord.Value(json);
            }
            Map<String, Object> facts = facts(json);
            switch (words[0]) {
                case "ready":
                    return LocalHost.ready(facts);
                case "todo":
                    return new HostWord.NotYet(Unwritten.of(facts));
                case "thrown":
                    return LocalHost.thrown(facts);
                default:
                    return new HostWord.Value(null);
            }
        } catch (Json.Malformed e) {
            return new HostWord.Silent("a word from the program that nobody understands", false);
        }
    }

    static Map<String, Object> facts(Object json) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (json instanceof Map) {
            ((Map<?, ?>) json).forEach((key, value) -> facts.put(String.valueOf(key), value));
        }
        return facts;
    }
}
