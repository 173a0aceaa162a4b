package roundtrip.suites.statuscodes;

import static roundtrip.checks.statuscodes.Lending.ADA;
import static roundtrip.checks.statuscodes.Lending.BOB;

import java.time.Duration;
import java.time.Instant;
import roundtrip.checks.statuscodes.Lending;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The hidden checks of the limit, with the clock held. */
@Suite(exercise = "06-status-codes")
class RushHourSuite {
    @Check(
            id = "limit-is-per-member",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 7,
            rfc = "RFC 6585 §4",
            needs = "rush-hour-is-429",
            title = "Ada's hurry is not Bob's",
            why = "A limit for all together lets one caller lock out everybody else.",
            hint = "Count by caller, and count nothing but /loans.")
    void limitIsPerMember(Subject library, HeldClock clock, Seed seed) {
        int limit = seed.number(2, 4);
        Subject own = library.another("rate.limit=" + limit, "rate.window=60s");
        Lending lending = new Lending(own, seed);
        String book = lending.book(20);
        clock.hold(Instant.parse(seed.day() + "T12:00:11Z"));
        serve(lending, book, limit, limit);

        library.given("Ada has used up her " + limit + " requests, Bob has sent none");
        lending.borrow(ADA, book).shouldHaveStatus(429);
        lending.borrow(BOB, book).shouldBeSuccessful();
        lending.get(ADA, book).shouldHaveStatus(200);
    }

    @Check(
            id = "window-ends",
            level = Level.CONTRACT,
            sentence = "S15 S17",
            step = 7,
            rfc = "RFC 6585 §4",
            needs = "rush-hour-is-429",
            title = "The wait that was named is enough, and needed",
            why = "A client that waits as long as it was told must be served, or it will stop believing you.",
            hint =
                    "settings.clock(), and no other. The window begins with the first request; refused ones do not move it.")
    void windowEnds(Subject library, HeldClock clock, Seed seed) {
        int limit = seed.number(2, 4);
        int window = seed.number(20, 90);
        Subject own = library.another("rate.limit=" + limit, "rate.window=" + window + "s");
        Lending lending = new Lending(own, seed);
        String book = lending.book(20);
        clock.hold(Instant.parse(seed.day() + "T12:00:11.500Z"));
        serve(lending, book, limit, limit);

        clock.advance(Duration.ofSeconds(window).minusMillis(1));
        library.given("rate.window is " + window + "s, rate.limit " + limit + "; the window ends in one millisecond");
        lending.borrow(ADA, book).shouldHaveStatus(429);
        clock.advance(Duration.ofMillis(1));
        library.given("the window of " + window + "s has just ended");
        lending.borrow(ADA, book).shouldBeSuccessful();
        serve(lending, book, limit - 1, limit);
        library.given("Ada has used up the " + limit + " requests of her second window");
        lending.borrow(ADA, book).shouldHaveStatus(429);
    }

    private static void serve(Lending lending, String book, int requests, int limit) {
        for (int request = 1; request <= requests; request++) {
            lending.library().given("rate.limit is " + limit + ", and Ada has not used it up");
            lending.borrow(ADA, book).shouldBeSuccessful();
        }
    }
}
