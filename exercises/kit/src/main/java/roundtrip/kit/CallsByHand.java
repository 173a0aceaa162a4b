package roundtrip.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import roundtrip.kit.host.Program;
import roundtrip.kit.wire.Json;

/** Calls methods of a client as they are typed, {@code findBook 1}, and prints what comes back. */
final class CallsByHand {
    private final Program program;
    private final String name;

    CallsByHand(Program program, String name) {
        this.program = program;
        this.name = name;
    }

    /** Until there are no more lines. */
    void obey(BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.strip().split("\\s+", 2);
            if (!words[0].isEmpty()) {
                out.println(answer(words[0], words.length > 1 ? arguments(words[1]) : List.of()));
            }
        }
    }

    /** JSON values with commas between; what is none is one text. */
    private static List<?> arguments(String typed) {
        try {
            return (List<?>) Json.read("[" + typed + "]");
        } catch (Json.Malformed e) {
            return List.of(typed);
        }
    }

    private String answer(String method, List<?> arguments) {
        try {
            Object value = program.call(name, method, arguments);
            return value == null ? "(nothing)" : Json.write(value);
        } catch (Program.Thrown e) {
            Map<String, Object> facts = e.facts();
            facts.remove("at");
            return "threw " + Json.write(facts);
        }
    }
}
