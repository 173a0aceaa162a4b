package roundtrip.grader.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import roundtrip.kit.bench.Host;
import roundtrip.kit.bench.HostWord;
import roundtrip.kit.bench.LocalDoors;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.wire.Dialer;
import roundtrip.kit.wire.Json;

/**
 * A real program in the place of a student's. A server is a process that listens on the port it is told; a client is a command for each
 * call, told method, arguments and settings as JSON, whose last line is <code>{"value": ..}</code> or
 * <code>{"thrown": {"kind": .., "status": ..}}</code>.
 *
 * <p>These programs are trusted as far as any program that was installed on this computer: they run without a box.
 */
final class RealHost implements Host {
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration CALL = Duration.ofSeconds(60);

    private final RealProgram program;
    private final Installed installed;
    private final Path folder;
    private final LocalDoors doors = new LocalDoors();
    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> clients = new ConcurrentHashMap<>();

    RealHost(RealProgram program, Installed installed, Path folder) {
        this.program = program;
        this.installed = installed;
        this.folder = folder;
    }

    @Override
    public HostWord start(String name, String entry, Map<String, String> settings) {
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            if (program.isClient()) {
                fill(own, 0);
                prepare(own);
                clients.put(name, settings);
                return new HostWord.Ready("", -1);
            }
            int port = port(settings);
            fill(own, port);
            Process process = process(own, filled(program.command(), own, port), false);
            running.put(name, process);
            return answers(process, port)
                    ? new HostWord.Ready("http://127.0.0.1:" + port, port)
                    : new HostWord.Silent("it did not listen: " + said(own), false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program.name(), e);
        }
    }

    /** The port that is asked for, or one that was free a moment ago: these programs do not tell which one they got. */
    private static int port(Map<String, String> settings) throws IOException {
        int asked = Integer.parseInt(settings.getOrDefault("port", "0"));
        if (asked != 0) {
            return asked;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, loopback())) {
            return probe.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private void fill(Path own, int port) throws IOException {
        for (String one : program.folders()) {
            Files.createDirectories(own.resolve(one));
        }
        for (Map.Entry<String, String> file : program.files().entrySet()) {
            Files.writeString(own.resolve(file.getKey()), filled(file.getValue(), own, port), StandardCharsets.UTF_8);
        }
        openTo(own);
    }

    /** A server that gives up root must still find its files. */
    private static void openTo(Path own) throws IOException {
        try (Stream<Path> walked = Files.walk(own)) {
            walked.map(Path::toFile).forEach(one -> {
                one.setReadable(true, false);
                one.setWritable(true, false);
                one.setExecutable(one.isDirectory(), false);
            });
        }
    }

    private static String filled(String text, Path own, int port) {
        return text.replace("${folder}", own.toString()).replace("${port}", Integer.toString(port));
    }

    private static List<String> filled(List<String> command, Path own, int port) {
        return command.stream().map(part -> filled(part, own, port)).toList();
    }

    /** What it has to say besides its answer goes into {@code said.txt}. */
    private Process process(Path own, List<String> command, boolean answers) throws IOException {
        List<String> found = Stream.concat(
                        Stream.of(Installed.command(command.get(0))
                                .map(Path::toString)
                                .orElse(command.get(0))),
                        command.stream().skip(1))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(found).directory(own.toFile());
        Redirect said = Redirect.appendTo(own.resolve("said.txt").toFile());
        builder.redirectError(said);
        if (!answers) {
            builder.redirectOutput(said);
        }
        builder.environment().put("NODE_PATH", installed.packages());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void prepare(Path own) throws IOException {
        if (program.prepare().isEmpty()) {
            return;
        }
        Process process = process(own, filled(program.prepare(), own, 0), false);
        endAfter(process);
        if (process.isAlive() || process.exitValue() != 0) {
            throw new IOException("expected " + program.prepare() + " to succeed: " + said(own));
        }
    }

    private static boolean answers(Process process, int port) {
        long deadline = System.nanoTime() + READY.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(loopback(), port), 1000);
                return true;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        return false;
    }

    private static String said(Path own) throws IOException {
        Path file = own.resolve("said.txt");
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }

    @Override
    public HostWord call(String name, String method, List<?> arguments) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("method", method);
        order.put("arguments", arguments);
        order.put("settings", new LinkedHashMap<>(clients.getOrDefault(name, Map.of())));
        try {
            Path own = folder.resolve(name);
            List<String> command = Stream.concat(
                            filled(program.command(), own, 0).stream(), Stream.of(Json.write(order)))
                    .toList();
            Process process = process(own, command, true);
            Thread watch = new Thread(() -> endAfter(process));
            watch.setDaemon(true);
            watch.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            watch.interrupt();
            return word(output.substring(output.lastIndexOf('\n') + 1), own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot call " + program.name(), e);
        }
    }

    private static void endAfter(Process process) {
        try {
            if (!process.waitFor(CALL.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HostWord word(String line, Path own) throws IOException {
        try {
            if (Json.read(line) instanceof Map<?, ?> said) {
                if (said.get("thrown") instanceof Map<?, ?> thrown) {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    thrown.forEach((key, value) -> facts.put(String.valueOf(key), value));
                    return new HostWord.Thrown(program.name(), String.valueOf(facts.get("message")), facts);
                }
                return new HostWord.Value(said.get("value"));
            }
        } catch (Json.Malformed e) {
            // said below
        }
        return new HostWord.Silent("expected a line of JSON, got \"" + line + "\" and " + said(own), false);
    }

    @Override
    public HostWord stop(String name) {
        Process process = running.remove(name);
        if (process != null) {
            end(process);
        }
        clients.remove(name);
        return new HostWord.Value(null);
    }

    private static void end(Process process) {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void hold(Instant instant) {
        throw new UnsupportedOperationException("checks that hold the clock do not fit a real program");
    }

    @Override
    public void advance(Duration span) {
        throw new UnsupportedOperationException("checks that move the clock do not fit a real program");
    }

    /** The clock was never held. */
    @Override
    public void release() {}

    @Override
    public int open(String door, Supplier<Optional<InetSocketAddress>> behind) {
        return doors.open(door, behind);
    }

    @Override
    public void shut(String door) {
        doors.shut(door);
    }

    @Override
    public String folder(String name) {
        return folder.resolve(name).toString();
    }

    @Override
    public List<Unwritten> todos() {
        return List.of();
    }

    @Override
    public Dialer dialer() {
        return Dialer.loopback();
    }

    @Override
    public Optional<String> ending() {
        return Optional.empty();
    }

    @Override
    public void kill() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    @Override
    public void close() {
        kill();
        doors.close();
    }
}
