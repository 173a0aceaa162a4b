package roundtrip.grader.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * What runs in a box to see whether the box holds: tries what must be impossible and prints one line for each act, {@code NAME yes} when it
 * could. JDK only. Arguments: a canary file of the host, a port of the host's loopback, a process of the host, a folder of the host, and what to do: {@code acts}, {@code memory}, {@code spin},
 * {@code leave}, {@code linger}.
 */
final class Trespass {
    private static final int TASKS = 700;
    private static final int FILES = 600;
    private static final long FILE_BYTES = 65L << 20;
    private static final long NATIVE_BYTES = 4L << 30;

    private Trespass() {}

    private interface Act {
        boolean succeeds() throws Exception;
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[4]) {
            case "memory" -> fillMemory();
            case "spin" -> spin();
            case "leave" -> leave(arguments);
            case "linger" -> linger();
            default -> acts(arguments);
        }
    }

    /** Until the limit ends it, or by itself after ten seconds. */
    private static void spin() {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Starts a process that outlives this one. */
    private static void leave(String[] arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx16m",
                "-cp",
                System.getProperty("java.class.path"),
                Trespass.class.getName()));
        command.addAll(List.of(arguments).subList(0, 4));
        command.add("linger");
        new ProcessBuilder(command).start();
        Runtime.getRuntime().halt(0);
    }

    private static void linger() {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    /** Far more than the trial's cap, in a file, since those in memory count as memory. */
    private static void fillMemory() throws IOException {
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 1);
            held.add(block);
        }
        Path file = Files.createTempFile("held", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 60; i++) {
                out.write(held.get(i));
            }
        }
        java.nio.ByteBuffer direct = java.nio.ByteBuffer.allocateDirect(30 << 20);
        while (direct.hasRemaining()) {
            direct.put((byte) 1);
        }
    }

    private static void acts(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path canary = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        String pid = arguments[2];
        Path folder = Path.of(arguments[3]);
        Path mine = Path.of(System.getProperty("java.io.tmpdir"));
        tell(out, "ROOT", () -> uid().equals("0"));
        tell(out, "ENVIRONMENT", () -> hasForeignEnvironment());
        tell(out, "CANARY_FILE", () -> Files.exists(canary) && Files.readAllBytes(canary).length > 0);
        tell(out, "CANARY_LISTENER", () -> connects(port));
        tell(out, "FOREIGN_PROCESS", () -> isGrader(pid));
        tell(out, "WRITING_OUTSIDE", () -> writes(folder) || writes(Path.of("/")) || writes(Path.of("/etc")));
        tell(out, "BIG_FILE", () -> writesMuch(mine));
        tell(out, "MANY_FILES", () -> opensMany(mine));
        tell(out, "NATIVE_MEMORY", Trespass::allocates);
        tell(out, "MANY_TASKS", Trespass::startsMany);
        try {
            Class.forName("io.javalin.Javalin");
        } catch (ClassNotFoundException | LinkageError e) {
            out.println("NO_LIBRARIES yes");
        }
        out.println("END yes");
        Runtime.getRuntime().halt(0);
    }

    private static void tell(PrintStream out, String name, Act act) {
        boolean succeeded;
        try {
            succeeded = act.succeeds();
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            succeeded = false;
        }
        out.println(name + (succeeded ? " yes" : " no"));
    }

    /** The first number after "Uid:" is the real one as this process's own namespace counts. */
    private static String uid() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.ISO_8859_1)) {
            if (line.startsWith("Uid:")) {
                return line.trim().split("\\s+", -1)[1];
            }
        }
        return "";
    }

    private static boolean hasForeignEnvironment() throws IOException {
        for (String name : System.getenv().keySet()) {
            if (!List.of("LANG", "MALLOC_ARENA_MAX", "PWD").contains(name)) {
                return true;
            }
        }
        Path first = Path.of("/proc/1/environ");
        return Files.isReadable(first) && Files.readAllBytes(first).length > 0;
    }

    private static boolean connects(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return true;
        }
    }

    private static boolean isGrader(String pid) throws IOException {
        byte[] line = Files.readAllBytes(Path.of("/proc", pid, "cmdline"));
        return new String(line, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains("java")
                && !pid.equals(String.valueOf(ProcessHandle.current().pid()));
    }

    private static boolean writes(Path folder) throws IOException {
        try {
            Files.delete(Files.createTempFile(folder, "trespass", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean writesMuch(Path folder) throws IOException {
        Path file = folder.resolve("much");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < FILE_BYTES; written += block.length) {
                out.write(block);
            }
            return true;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean opensMany(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "opened", "");
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            for (int i = 0; i < FILES; i++) {
                opened.add(Files.newInputStream(file));
            }
            return true;
        } finally {
            for (AutoCloseable one : opened) {
                closeQuietly(one);
            }
            Files.deleteIfExists(file);
        }
    }

    private static void closeQuietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            // only its number mattered
        }
    }

    private static boolean allocates() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        long address = (long) type.getMethod("allocateMemory", long.class).invoke(unsafe, NATIVE_BYTES);
        type.getMethod("freeMemory", long.class).invoke(unsafe, address);
        return true;
    }

    private static boolean startsMany() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> started = new ArrayList<>();
        try {
            for (int i = 0; i < TASKS; i++) {
                Thread thread = new Thread(null, () -> await(end), "task", 64 << 10);
                thread.setDaemon(true);
                thread.start();
                started.add(thread);
            }
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        } finally {
            end.countDown();
            for (Thread thread : started) {
                thread.join();
            }
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
