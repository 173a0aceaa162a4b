package roundtrip.checks.doctor;

import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The public checks of the notice board; the reader has another name in each run. */
@Suite(exercise = "00-doctor", settings = "reader={word}")
class GreetingChecks {
    @Check(
            id = "greets-the-reader",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            points = 0,
            title = "The greeting names the reader of the settings",
            why = "Whatever a program needs to know is told to it from outside; what is typed in is right on one computer only.",
            hint = "settings.text(\"reader\") gives the name.")
    void greetsTheReader(Subject board) {
        String reader = board.setting("reader");

        board.given("the setting \"reader\" is \"" + reader + "\"");
        board.call("greeting").shouldReturn("Welcome to Lendery, " + reader + "!");
    }

    @Check(
            id = "page-shows-the-greeting",
            level = Level.CONTRACT,
            sentence = "S2",
            step = 2,
            points = 0,
            rfc = "RFC 9110 §8.3",
            needs = "greets-the-reader",
            title = "The heading of the page is that greeting",
            why = "The page is made anew for each request, so the board asks your method each time.",
            hint = "Look at what your method returns when it is called again.")
    void pageShowsTheGreeting(Subject board) {
        String reader = board.setting("reader");

        board.given("text() was called once before, and was right");
        Answer page = board.get("/").shouldHaveStatus(200).shouldHaveMediaType("text/html");
        String heading = Page.of(page).heading();
        page.should(
                heading.equals("Welcome to Lendery, " + reader + "!"),
                "the heading \"Welcome to Lendery, " + reader + "!\"",
                "the heading \"" + heading + "\"");
    }
}
