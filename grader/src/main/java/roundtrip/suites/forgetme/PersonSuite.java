package roundtrip.suites.forgetme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import roundtrip.checks.forgetme.Jwt;
import roundtrip.checks.forgetme.Library;
import roundtrip.checks.forgetme.Library.Member;
import roundtrip.checks.forgetme.Tokens;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Store;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The hidden checks of who is speaking, and for how long. */
@Suite(exercise = "09-forget-me", replicas = 3, keepReplicas = true, store = true)
class PersonSuite {
    @Check(
            id = "token-tells-no-secret",
            level = Level.ADVICE,
            sentence = "S18",
            step = 1,
            needs = "token-is-a-signed-jwt",
            title = "A token holds nothing that its owner must not read aloud",
            why = "Anyone who holds a token can read it: signed is not sealed. It ends up in logs, too.",
            misconception = "signed-means-secret")
    void tokenTellsNoSecret(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Member ada = new Library(copies, store, seed).member();

        Answer login = a.given("the member " + ada.name() + " has the PIN " + ada.pin())
                .send(ada.logsIn());
        String open = Jwt.of(login).open();
        String hidden = Tokens.encode(ada.pin().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        login.should(!open.contains(ada.pin()) && !open.contains(hidden), "no PIN in header and claims", open);
    }

    @Check(
            id = "no-cookie-is-set",
            level = Level.ADVICE,
            sentence = "S18",
            step = 2,
            needs = "sister-token-is-accepted",
            title = "No answer sets a cookie",
            why = "A session cookie of the framework is a memory that you did not ask for.",
            misconception = "cookie-makes-http-stateful")
    void noCookieIsSet(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        String book = library.book(3);

        for (Request request : List.of(
                ada.logsIn(),
                Request.of("GET", "/basket"),
                ada.puts(book),
                ada.basket(),
                ada.removes(book),
                ada.borrows(book),
                Request.of("GET", "/books/" + book))) {
            Answer answer = a.send(request);
            answer.should(answer.header("Set-Cookie").isEmpty(), "no Set-Cookie");
        }
    }

    @Check(
            id = "two-members-on-one-connection",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 3,
            rfc = "RFC 9110 §3.3",
            needs = "sister-token-is-accepted",
            title = "Each request on a connection is judged by its own token",
            why = "A proxy sends many people's requests over one connection. The connection is not the person.",
            hint = "Read the header of this request. What else do you look at?",
            misconception = "connection-is-session")
    void twoMembersOnOneConnection(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        Member ben = library.member();
        Request nobody = Request.of("GET", "/basket");
        a.given("each request on a connection of its own");
        shouldBe(ada, a.send(ada.basket()));
        a.send(nobody).shouldHaveStatus(401);

        a.given("one connection: first the basket of " + ada.name() + ", then no token, then the basket of "
                + ben.name());
        try (Subject.Connection connection = a.connect()) {
            shouldBe(ada, connection.send(ada.basket()));
            connection.send(nobody).shouldHaveStatus(401);
            shouldBe(ben, connection.send(ben.basket()));
        }
    }

    private static void shouldBe(Member member, Answer basket) {
        basket.shouldHaveStatus(200).json().field("member").shouldBe(member.name());
    }

    @Check(
            id = "other-members-loan-is-closed",
            level = Level.CONTRACT,
            sentence = "S10",
            step = 4,
            rfc = "RFC 9110 §15.5.4, §15.5.5",
            needs = "loan-takes-a-copy",
            title = "A loan can be read by its member only",
            why = "To be logged in is not to be allowed everything: what others read is their own business.",
            hint = "The token says who asks, the row says whose loan it is.",
            misconception = "403-equals-404")
    void otherMembersLoanIsClosed(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        Member ben = library.member();
        String loan = Library.location(a, a.send(ada.borrows(library.book(2))));

        a.given("this loan is " + ada.name() + "'s").send(ada.asks("GET", loan)).shouldHaveStatus(200);
        a.given("this loan is " + ada.name() + "'s, and " + ben.name() + " asks")
                .send(ben.asks("GET", loan))
                .shouldHaveStatus(403, 404);
    }

    @Check(
            id = "logout-holds-everywhere",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 5,
            needs = "sister-token-is-accepted",
            title = "A token that was given back opens no copy any more",
            why = "Who logs out on a shared computer wants every door closed, not one of three.",
            hint = "Revocation is state, and it is shared. What names one token among all of a member's?",
            misconception = "static-map-is-shared")
    void logoutHoldsEverywhere(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        Member second = ada.with(library.token(ada.name(), Duration.ofMinutes(20)));
        for (Subject copy : copies.all()) {
            copy.given("nobody has logged out").send(ada.basket()).shouldHaveStatus(200);
        }

        copies.replica(0).send(ada.asks("DELETE", "/tokens/current")).shouldHaveStatus(204);
        for (Subject copy : copies.all()) {
            copy.given("this token was given back to copy A").send(ada.basket()).shouldHaveStatus(401);
            copy.given("another token of this member was given back")
                    .send(second.basket())
                    .shouldHaveStatus(200);
        }
    }

    @Check(
            id = "wrong-pins-are-counted-together",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 5,
            rfc = "RFC 6585 §4",
            needs = "right-pin-gives-a-token",
            title = "Wrong PINs are counted over all copies",
            why = "Three doors that count for themselves give a guesser three times the guesses.",
            hint = "Where can each copy see what the others have counted?",
            misconception = "static-map-is-shared")
    void wrongPinsAreCountedTogether(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        Member ben = library.member();
        int guesses = Integer.parseInt(copies.replica(0).setting("pin.attempts"));
        for (int guess = 0; guess < guesses; guess++) {
            copies.replica(guess % copies.size())
                    .given("so far " + guess + " wrong PINs of " + ada.name())
                    .send(Library.login(ada.name(), ada.pin() + guess))
                    .shouldHaveStatus(401);
        }

        for (Subject copy : copies.all()) {
            copy.given("the copies A, B and C have refused " + guesses + " wrong PINs of " + ada.name()
                    + ", each some of them");
            copy.send(ada.logsIn()).shouldHaveStatus(429);
        }
        copies.replica(1)
                .given("wrong PINs came for another member only")
                .send(ben.logsIn())
                .shouldHaveStatus(200);
    }

    @Check(
            id = "pin-window-ends",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 5,
            rfc = "RFC 6585 §4",
            needs = "wrong-pins-are-counted-together",
            title = "After the window the right PIN is right again",
            why = "A lock without an end lets anybody shut out any member, for ever, with five wrong guesses.",
            hint = "Count only what is younger than the window, by settings.clock().")
    void pinWindowEnds(Replicas copies, Store store, Seed seed, HeldClock clock) {
        Subject a = copies.replica(0);
        Duration window = Duration.ofMinutes(10);
        Instant then = Instant.parse("2031-03-01T09:00:00Z").plus(Duration.ofMinutes(seed.number(0, 500_000)));
        clock.hold(then);
        Member ada = new Library(copies, store, seed, then).member();
        for (int guess = 0; guess < Integer.parseInt(a.setting("pin.attempts")); guess++) {
            a.send(Library.login(ada.name(), ada.pin() + guess)).shouldHaveStatus(401);
        }

        clock.advance(window.minusSeconds(1));
        a.given("settings.clock() stands one second before the end of pin.window after the last wrong PIN");
        a.send(ada.logsIn()).shouldHaveStatus(429);
        clock.advance(Duration.ofSeconds(1));
        a.given("settings.clock() stands pin.window after the last wrong PIN")
                .send(ada.logsIn())
                .shouldHaveStatus(200);
    }
}
