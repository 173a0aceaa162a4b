package roundtrip.kit.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether a second JVM can be started, and how long it takes until it speaks. */
public final class ChildProbe implements DoctorProbe {
    private static final int PATIENCE = 30_000;
    private static final long SLOW = 3_000;

    private final List<String> command;

    /** @param command starts a JVM that connects to the port behind it; {@link #command} is the real one */
    public ChildProbe(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** A JVM like this one, with {@code classes} as its class path. */
    public static List<String> command(String javaHome, Path classes) {
        return List.of(Path.of(javaHome, "bin", "java").toString(), "-cp", classes.toString(), Child.class.getName());
    }

    @Override
    public String name() {
        return "child";
    }

    @Override
    public Finding look() throws IOException, InterruptedException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        long begin = System.nanoTime();
        try (ServerSocket door = new ServerSocket(0, 1, here)) {
            door.setSoTimeout(PATIENCE);
            Process child = started(door.getLocalPort());
            try (Socket guest = door.accept()) {
                guest.setSoTimeout(PATIENCE);
                return guest.getInputStream().read() == '!' ? took((System.nanoTime() - begin) / 1_000_000) : refused("it said nothing");
            } finally {
                child.destroyForcibly();
                child.waitFor(PATIENCE, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Process started(int port) throws IOException {
        List<String> withPort = new ArrayList<>(command);
        withPort.add(Integer.toString(port));
        return new ProcessBuilder(withPort).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Finding took(long millis) {
        return millis <= SLOW
                ? Finding.ok("a second JVM answered after " + millis + " ms")
                : Finding.note("a second JVM answered after " + millis + " ms", "nothing to do: all deadlines are stretched on a slow computer");
    }

    private static Finding refused(String why) {
        return Finding.cure(
                "a second JVM does not run (" + why + ")",
                "let your antivirus program allow java to start java, and see that the disk with the JDK may run programs");
    }

    /** What the second JVM runs. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            try (Socket socket = new Socket(here, Integer.parseInt(arguments[0]))) {
                socket.getOutputStream().write('!');
            }
        }
    }
}
