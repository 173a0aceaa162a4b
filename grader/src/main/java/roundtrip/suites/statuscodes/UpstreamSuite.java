package roundtrip.suites.statuscodes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import roundtrip.checks.statuscodes.Lending;
import roundtrip.checks.statuscodes.Upstream;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The hidden checks of an upstream in trouble. Where it is well, it has all the time that a busy computer needs. */
@Suite(exercise = "06-status-codes", settings = "covers.timeout=30s")
class UpstreamSuite {
    private static final byte[] PICTURE = "c".repeat(100).getBytes(StandardCharsets.US_ASCII);

    @Check(
            id = "nonsense-is-502",
            level = Level.CONTRACT,
            sentence = "S20",
            step = 9,
            rfc = "RFC 9110 §15.6.3",
            needs = "cover-comes-through",
            title = "A broken answer is 502",
            why = "500 would say that you are broken. You are not: what you were given is.",
            hint = "You got an answer, but a bad one. Have all of it before you send the first byte on.",
            misconception = "502-504-swap")
    void nonsenseIs502(Subject library, Neighbours neighbours, Seed seed) {
        String cover = new Lending(library, seed).book(1) + "/cover";
        Upstream upstream = new Upstream(neighbours);

        for (String line : List.of("HTTP/1.1 abc", "HTTP/1.1 500 Oops", "HTTP/1.1 503 Closed")) {
            library.given("the upstream sends the status line " + line);
            upstream.statusLine(line);
            library.get(cover).shouldHaveStatus(502);
        }
        library.given("the upstream sends 3 bytes of 100, and ends the connection");
        upstream.exactly(Upstream.head("image/png", 100), "abc".getBytes(StandardCharsets.US_ASCII));
        library.get(cover).shouldHaveStatus(502);
        library.given("the upstream is well again");
        upstream.picture("image/png", PICTURE);
        library.get(cover).shouldHaveStatus(200);
    }

    @Check(
            id = "nobody-home-is-503",
            level = Level.CONTRACT,
            sentence = "S21",
            step = 9,
            rfc = "RFC 9110 §15.6.4",
            needs = "cover-comes-through",
            title = "No upstream is 503",
            why = "Nothing was asked, so nothing was answered badly: the service is away, and may be back soon.",
            hint = "Which exception says that nobody took the connection? It may be the cause of another one.")
    void nobodyHomeIs503(Subject library, Neighbours neighbours, Seed seed) {
        String cover = new Lending(library, seed).book(1) + "/cover";
        Upstream upstream = new Upstream(neighbours);
        library.given("the upstream is there");
        upstream.picture("image/png", PICTURE);
        library.get(cover).shouldHaveStatus(200);

        neighbours.shut("covers");
        library.given("nobody takes connections at the upstream's address");
        library.get(cover).shouldHaveStatus(503);
        neighbours.open("covers");
        library.given("the upstream is back");
        upstream.picture("image/png", PICTURE);
        library.get(cover).shouldHaveStatus(200);
    }

    @Check(
            id = "silence-is-504",
            level = Level.CONTRACT,
            sentence = "S22",
            step = 9,
            rfc = "RFC 9110 §15.6.5",
            needs = "cover-comes-through",
            title = "Late is 504",
            why = "Somebody waits for you while you wait for somebody. Say so before they hang up.",
            hint =
                    "A time-out per read is not one for the whole, and one that ends with the header section is neither.",
            misconception = "502-504-swap")
    void silenceIs504(Subject library, Neighbours neighbours, Seed seed) {
        Subject own = library.another("covers.timeout=300ms");
        String cover = new Lending(own, seed).book(1) + "/cover";
        Upstream upstream = new Upstream(neighbours);
        CountDownLatch never = new CountDownLatch(1);

        try {
            own.given("covers.timeout is 300ms; the upstream takes the request, and is silent");
            upstream.fallsSilent("", never);
            own.get(cover).shouldHaveStatus(504);
            own.given(
                    "covers.timeout is 300ms; the upstream sends its header section and one byte of 100, and is silent");
            upstream.fallsSilent(Upstream.head("image/png", 100) + "c", never);
            own.get(cover).shouldHaveStatus(504);
        } finally {
            never.countDown();
        }
    }

    @Check(
            id = "closed-says-when",
            level = Level.ADVICE,
            sentence = "S21",
            step = 9,
            rfc = "RFC 9110 §10.2.3",
            title = "503 may say when to come back",
            why = "Who knows when to come back does not knock every second.")
    void closedSaysWhen(Subject library, Neighbours neighbours, Seed seed) {
        String book = new Lending(library, seed).book(1);
        neighbours.shut("covers");

        library.given("nobody takes connections at the upstream's address");
        Answer closed = library.get(book + "/cover").shouldHaveStatus(503);
        closed.should(closed.header("Retry-After").isPresent(), "a Retry-After field");
    }
}
