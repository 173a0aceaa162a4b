package roundtrip.suites.doctor;

import java.util.List;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The hidden check of the notice board. */
@Suite(exercise = "00-doctor")
class GreetingSuite {
    @Check(
            id = "greets-in-any-script",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            points = 0,
            rfc = "RFC 3629 §3",
            needs = "greets-the-reader",
            title = "Readers of every script are greeted by their own name",
            why = "A name that comes back with question marks is somebody else's name.",
            hint = "Nothing to encode here: return the text as it is.")
    void greetsInAnyScript(Subject board) {
        for (String reader : List.of("\u0141ucja", "\u674e", "O'Neill & S\u00f6hne")) {
            Subject another = board.another("reader=" + reader);

            board.given("the setting \"reader\" is \"" + reader + "\"");
            another.call("greeting").shouldReturn("Welcome to Lendery, " + reader + "!");
        }
    }
}
