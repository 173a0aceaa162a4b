package roundtrip.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.grader.Progress;

class ConsoleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J\u001b]0;mine\u0007",
                "\u009b31m",
                "a\rb",
                "a\nb",
                "\u202eabc",
                "\u0000\u0008\u007f",
                "\u2028",
                "\ufeff"
            })
    void noNameOfASubmissionSteersATerminal(String hostile) {
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);

        for (Progress progress : List.of(new Console.Lines(print), new Console.Bar(print))) {
            progress.begin(1);
            progress.done(hostile, "graded", "9.5");
        }

        String rest = out.toString().replace(System.lineSeparator(), "").replace("\r[", "[");
        assertThat(rest.codePoints().noneMatch(ConsoleTest::steers)).as(rest).isTrue();
    }

    private static boolean steers(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || point == 0x2028;
    }
}
