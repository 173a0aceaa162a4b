package roundtrip.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtrip.kit.host.Program;

class CallsByHandTest {
    /** A student's client. */
    public static final class Adder {
        private final int first;

        public Adder(Settings settings) {
            this.first = settings.number("first");
        }

        public record Pair(String one, String other) {}

        public String plus(int other) {
            return "sum " + (first + other);
        }

        public String joined(Pair pair) {
            return pair.one() + pair.other();
        }

        public String echo(String text) {
            return text;
        }

        public void nothing() {}
    }

    private static String said(String typed) throws Exception {
        Program program = new Program();
        program.start("a", Adder.class.getName(), Map.of("first", "40"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CallsByHand(program, "a").obey(new BufferedReader(new StringReader(typed)), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void callsWhatIsTypedAndPrintsWhatComesBack() throws Exception {
        assertThat(said("echo some words\n\necho \"some words\"\njoined {\"one\":\"a\",\"other\":\"b\"}\nnothing\n"))
                .isEqualTo("\"some words\"\n\"some words\"\n\"ab\"\n(nothing)\n");
    }

    @Test
    void aBareNumberFitsTextAndNumberAlike() throws Exception {
        assertThat(said("echo 9780000000001\nplus 2\n")).isEqualTo("\"9780000000001\"\n\"sum 42\"\n");
    }

    @Test
    void tellsWhatWasThrown() throws Exception {
        assertThat(said("minus 2\n")).startsWith("threw {").contains("has no public method minus with 1 arguments");
    }
}
