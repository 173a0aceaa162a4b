package roundtrip.kit.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.kit.NotStarted;
import roundtrip.kit.Todo;
import roundtrip.kit.wire.Json;

/**
 * The text lines between grader and host: a request id, a word, and JSON on each.
 *
 * <p>Orders: {@code ID start NAME ENTRY {settings}}, {@code ID call NAME METHOD [arguments]}, {@code ID close NAME},
 * {@code ID clock hold INSTANT | advance DURATION | release}, {@code ID door open | shut NAME}, {@code ID folder PATH}, {@code ID ping}. Answers: {@code ID ready {..}},
 * {@code ID value JSON}, {@code ID thrown {..}}, {@code ID done}; and {@code - todo {..}} as soon as a {@link Todo} is met.
 */
final class ControlLine {
    private static final int LINE = 1024 * 1024;

    private final BufferedReader in;
    /** Written to directly: the streams of {@link Channels} share one lock, so a waiting reader would hold up the writer. */
    private final SocketChannel out;
    private final Program program;
    private final Doors doors;

    ControlLine(SocketChannel channel, Program program, Doors doors) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        this.out = channel;
        this.program = program;
        this.doors = doors;
        say("roundtrip/1 control");
        Todo.tell(this::todo);
    }

    /** Carries out orders, each on a thread of its own, until the other end closes. */
    void obey() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 3);
            if (words[1].equals("ping")) {
                say(words[0] + " done");
                continue;
            }
            String order = line;
            Thread thread = new Thread(() -> carryOut(order), "host-" + words[0]);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void carryOut(String order) {
        String id = order.split(" ", 2)[0];
        String answer;
        try {
            answer = answer(order.split(" ", 5));
        } catch (Throwable e) { // errors, too: somebody waits for an answer
            answer = thrown(e instanceof Program.Thrown ? e.getCause() : e);
        }
        say(id + " " + answer);
    }

    private static String thrown(Throwable thrown) {
        try {
            return (thrown instanceof NotStarted ? "todo " : "thrown ") + Json.write(Values.thrown(thrown));
        } catch (Throwable e) { // an exception of the student's may do anything when it is asked for its message
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("type", thrown.getClass().getName());
            facts.put("message", "its message could not be read: " + e.getClass().getName());
            return "thrown " + Json.write(facts);
        }
    }

    private String answer(String[] words) throws Program.Thrown, Json.Malformed, IOException {
        switch (words[1]) {
            case "start":
                return "ready " + Json.write(program.start(words[2], words[3], texts(words[4])));
            case "call":
                return "value " + Json.write(program.call(words[2], words[3], (List<?>) Json.read(words[4])));
            case "close":
                program.close(words[2]);
                return "done";
            case "clock":
                clock(words);
                return "done";
            case "door":
                return door(words[2], words[3]);
            case "folder":
                Files.createDirectories(Path.of(String.join(" ", List.of(words).subList(2, words.length))));
                return "done";
            default:
                throw new IllegalArgumentException("there is no order \"" + words[1] + "\"");
        }
    }

    private void clock(String[] words) {
        switch (words[2]) {
            case "hold":
                program.clock().hold(Instant.parse(words[3]));
                break;
            case "advance":
                program.clock().advance(Duration.parse(words[3]));
                break;
            case "release":
                program.clock().release();
                break;
            default:
                throw new IllegalArgumentException("a clock knows hold, advance and release, but not \"" + words[2] + "\"");
        }
    }

    private String door(String order, String name) throws IOException {
        if (order.equals("open")) {
            return "value " + doors.open(name);
        }
        doors.shut(name);
        return "done";
    }

    private static Map<String, String> texts(String json) throws Json.Malformed {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) Json.read(json)).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    private void todo(NotStarted notStarted) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("step", (long) notStarted.step());
        facts.put("what", notStarted.what());
        facts.put("anchor", notStarted.anchor());
        say("- todo " + Json.write(facts));
    }

    private synchronized void say(String line) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode((line.length() > LINE ? line.split(" ", 2)[0] + " thrown {\"type\":\"too-long\",\"message\":\"a value of more than 1 MiB\"}" : line)
                .concat("\n"));
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
