package roundtrip.checks.stubbornclient;

import static roundtrip.checks.stubbornclient.StatusDesk.fulfilled;
import static roundtrip.checks.stubbornclient.StatusDesk.json;
import static roundtrip.checks.stubbornclient.StatusDesk.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Origin;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Json;

/** The public checks of the stubborn client: what it sends, how often, and when. All of it is counted at the library's end. */
@Suite(
        exercise = "08-stubborn-client",
        settings = {"connect.timeout=4s", "try.timeout=4s", "total.timeout=20s", "delay.first=10ms", "token=key-{word}"})
class LoanClientChecks {
    @Check(
            id = "book-comes-back",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            rfc = "RFC 9110 §15.5.5, RFC 3986 §2.1",
            title = "A book is found, a missing one is empty",
            why = "404 is an answer like any other: the library has looked, and there is no such book.",
            hint = "\"Not there\" is an answer. And a number is one segment of the path, whatever stands in it.")
    void bookComesBack(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish plain = Wish.find(seed);
        Wish odd = new Wish("findBook", "a b/\u00e9", "GET", "/books/a%20b%2F%C3%A9", "/books/a");
        Wish missing = Wish.find(seed);
        desk.answer(plain, RawDesk.fulfilled(plain)).answer(odd, RawDesk.fulfilled(odd)).answer(missing, RawDesk.whole(404, "{}"));
        Client reader = desk.client();

        client.given("the library has this book");
        shouldBeAsked(desk.begin(reader, plain).shouldSucceed());
        client.given("the library has a book with the number \"a b/\u00e9\"");
        Visit visit = desk.begin(reader, odd);
        shouldBeAsked(visit);
        visit.shouldSucceed();
        client.given("the library answers 404");
        shouldBeAsked(desk.begin(reader, missing).shouldGive(null));
    }

    private static void shouldBeAsked(Visit visit) {
        visit.shouldBeDelivered(1);
        Wish wish = visit.wish();
        Seen seen = visit.seen().get(0);
        visit.should(
                seen.method().equals(wish.method()) && seen.target().equals(wish.target()),
                "1 delivery: " + wish.method() + " " + wish.target());
    }

    @Check(
            id = "stays-within-the-rules",
            level = Level.CONTRACT,
            sentence = "S22",
            step = 1,
            needs = "book-comes-back",
            title = "The classes use what the README allows, and no static field can change",
            why = "Trying again is what you learn here; a library that does it for you hides it. What is static is shared by all clients.",
            hint = "Any client of the JDK will do. What a client remembers belongs to that client.")
    void staysWithinTheRules(Code code) {
        code.shouldStayWithinTheRules();
    }

    @Check(
            id = "writes-are-sent",
            level = Level.CONTRACT,
            sentence = "S2 S3 S4",
            step = 4,
            rfc = "RFC 9110 §9.3, §8.3",
            title = "Each method says what it should, once",
            why = "Method, address, content, its type and who is asking: a library that misses one of them cannot do what was meant.",
            hint = "Compare with the table of what is sent, field by field; the quotes around the key are part of it.")
    void writesAreSent(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        String token = "key-" + seed.word();
        List<Wish> wishes = List.of(Wish.put(seed), Wish.remove(seed), Wish.suggest(seed), Wish.borrow(seed), Wish.find(seed));
        wishes.forEach(wish -> desk.answer(wish, fulfilled(wish)));
        Client reader = desk.client("token=" + token);

        for (Wish wish : wishes) {
            client.given("the library does what " + wish + " asks for");
            Visit visit = desk.begin(reader, wish).shouldSucceed();
            shouldBeAsked(visit);
            shouldSayAll(visit, visit.seen().get(0), token);
        }
    }

    private static void shouldSayAll(Visit visit, Seen seen, String token) {
        visit.should(
                seen.header("Authorization").orElse("").equals("Bearer " + token), "Authorization: Bearer " + token, seen.told("Authorization"));
        if (!visit.wish().content().isEmpty()) {
            visit.should(seen.holds(visit.wish().content()), "content with " + visit.wish().content(), seen.body());
            String type = seen.header("Content-Type").orElse("").split(";")[0].strip();
            visit.should(type.equalsIgnoreCase("application/json"), "Content-Type: application/json", seen.told("Content-Type"));
        }
        if (visit.wish().call().equals("borrow")) {
            String key = seen.header("Idempotency-Key").orElse("");
            visit.should(key.matches("\"([ !#-\\[\\]-~]|\\\\[\"\\\\])+\""), "Idempotency-Key: a text in quotes", seen.told("Idempotency-Key"));
        }
    }

    @Check(
            id = "refusal-is-final",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 5,
            rfc = "RFC 9110 §15.5, §15.6.2",
            needs = "book-comes-back",
            title = "A no is a no",
            why = "A request that was wrong is wrong the next time, too; asking again only costs both sides.",
            hint = "Will asking again change the answer?")
    void refusalIsFinal(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Client reader = desk.client();
        Map<Visit, Integer> visits = new LinkedHashMap<>();
        for (int no : List.of(400, 401, 403, 405, 409, 422, 501)) {
            for (Wish wish : List.of(Wish.find(seed), Wish.borrow(seed))) {
                desk.answer(wish, status(no));
                visits.put(desk.begin(reader, wish).where("after " + no), no);
            }
        }

        client.given("the library answers 400, 401, 403, 405, 409, 422 or 501");
        visits.keySet().forEach(visit -> visit.shouldBeDelivered(1));
        visits.forEach((visit, no) -> visit.shouldThrow(no < 500 ? "REFUSED" : "UNAVAILABLE", no));
    }

    @Check(
            id = "found-at-third-try",
            level = Level.CONTRACT,
            sentence = "S5",
            step = 5,
            rfc = "RFC 9110 §9.2.2",
            needs = "book-comes-back",
            title = "A tired library is asked again",
            why = "429, 500, 502, 503 and 504 are about this moment, not about your request.",
            hint = "\"Later\" is not \"no\".")
    void foundAtThirdTry(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Client reader = desk.client();
        List<Visit> visits = new ArrayList<>();
        for (int tired : List.of(503, 429, 500, 502, 504)) {
            Wish wish = Wish.find(seed);
            desk.answer(wish, status(tired), status(tired), fulfilled(wish));
            visits.add(desk.begin(reader, wish).where("after " + tired + ", " + tired + ", 200"));
        }

        client.given("the library answers twice that it is tired, then with the book");
        visits.forEach(visit -> visit.shouldSucceed().shouldBeDelivered(3));
    }

    @Check(
            id = "writes-are-tried-again",
            level = Level.CONTRACT,
            sentence = "S5",
            step = 5,
            rfc = "RFC 9110 §9.2.2",
            needs = {"found-at-third-try", "writes-are-sent"},
            title = "PUT and DELETE are repeated, too",
            why = "What PUT and DELETE ask for is a state; said twice, it is the same state. They change something, and are repeatable all the same.",
            hint = "Idempotent, not only safe.",
            misconception = "idempotent-means-safe")
    void writesAreTriedAgain(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        List<Wish> wishes = List.of(Wish.put(seed), Wish.remove(seed));
        wishes.forEach(wish -> desk.answer(wish, status(503), fulfilled(wish)));

        client.given("the library answers 503, then does it");
        for (Visit visit : desk.begin(desk.client(), wishes)) {
            visit.shouldSucceed().shouldBeDelivered(2);
            List<Seen> seen = visit.seen();
            visit.should(
                    seen.get(0).body().equals(seen.get(1).body()),
                    "the same content both times",
                    seen.get(0).body() + " and " + seen.get(1).body());
        }
    }

    @Check(
            id = "tries-are-counted",
            level = Level.CONTRACT,
            sentence = "S6",
            step = 5,
            needs = "found-at-third-try",
            title = "The number of tries is exact",
            why = "A thousand clients that try once more than they should are the next failure of a library that just got up.",
            hint = "The first try counts.")
    void triesAreCounted(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Map<Visit, Integer> visits = new LinkedHashMap<>();
        for (int tries : List.of(1, 3, 4)) {
            Wish wish = Wish.find(seed);
            desk.answer(wish, status(503));
            visits.put(desk.begin(wish, "tries=" + tries).where("with tries=" + tries), tries);
        }

        client.given("the library answers 503 for ever");
        visits.forEach((visit, tries) -> visit.shouldBeDelivered(tries).shouldThrow("UNAVAILABLE", 503));
    }

    @Check(
            id = "suggestion-is-said-once",
            level = Level.CONTRACT,
            sentence = "S7",
            step = 5,
            rfc = "RFC 9110 §9.2.2",
            needs = "writes-are-sent",
            title = "What cannot be recognised is not repeated",
            why = "A 503 can come from somebody behind whom the suggestion was already written down. Said twice, it stands there twice.",
            hint = "You cannot know whether it was done.",
            misconception = "retry-blind")
    void suggestionIsSaidOnce(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Client reader = desk.client();
        Map<Visit, Integer> visits = new LinkedHashMap<>();
        for (int tired : List.of(429, 500, 502, 503, 504)) {
            Wish wish = Wish.suggest(seed);
            desk.answer(wish, status(tired));
            visits.put(desk.begin(reader, wish).where("after " + tired), tired);
        }
        Wish heard = Wish.suggest(seed);
        desk.answer(heard, status(201));

        client.given("the library answers 429, 500, 502, 503 or 504 to a suggestion");
        visits.forEach((visit, tired) -> visit.shouldBeDelivered(1).shouldThrow(tired < 500 ? "REFUSED" : "UNAVAILABLE"));
        client.given("the library answers 201");
        desk.begin(reader, heard).shouldSucceed().shouldBeDelivered(1);
    }

    @Check(
            id = "borrow-keeps-its-key",
            level = Level.CONTRACT,
            sentence = "S5 S8",
            step = 5,
            rfc = "draft-ietf-httpapi-idempotency-key-header §2.6",
            needs = "writes-are-sent",
            title = "One wish, one key",
            why = "The key is how the library recognises the second try as the same wish. Another key is another loan.",
            hint = "Draw the key before the loop.",
            misconception = "new-key-per-try")
    void borrowKeepsItsKey(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Wish wish = Wish.borrow(seed);
        desk.answer(wish, status(503), status(503), fulfilled(wish));

        client.given("the library answers 503, 503, then with the loan");
        Visit visit = desk.begin(wish).shouldSucceed().shouldBeDelivered(3);
        List<String> keys = visit.seen().stream().map(seen -> seen.header("Idempotency-Key").orElse("none")).distinct().collect(Collectors.toList());
        visit.should(keys.size() == 1, "the same Idempotency-Key in each of the 3 deliveries", "the keys " + String.join(", ", keys));
        long bodies = visit.seen().stream().map(Seen::body).distinct().count();
        visit.should(bodies == 1, "the same content in each of the 3 deliveries", bodies + " different ones");
    }

    @Check(
            id = "named-wait-is-kept",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 5,
            rfc = "RFC 9110 §10.2.3",
            needs = "found-at-third-try",
            title = "The library says when to come back",
            why = "Who says \"in a second\" knows why. Those who come earlier are the reason that it takes longer.",
            hint = "Retry-After is a lower bound, not a suggestion.")
    void namedWaitIsKept(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.find(seed);
        desk.answer(wish, RawDesk.whole(503, "", "Retry-After: 1"), RawDesk.fulfilled(wish));

        client.given("the library answers 503 with Retry-After: 1, then with the book");
        Visit visit = desk.begin(wish).shouldSucceed().shouldBeDelivered(2);
        desk.shouldWait(visit, 1000);
    }

    @Check(
            id = "silent-server-is-left",
            level = Level.CONTRACT,
            sentence = "S11 S12",
            step = 6,
            rfc = "RFC 9110 §9.2.2",
            needs = {"found-at-third-try", "writes-are-sent"},
            title = "Silence comes to an end",
            why = "A client that waits for ever is as good as dead, and so is everybody who waits for it.",
            hint = "Java waits for ever unless it is told otherwise.")
    void silentServerIsLeft(Client client, Origin origin, Seed seed) throws InterruptedException {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.put(seed);
        desk.answer(wish, peer -> peer.silence());

        client.given("try.timeout is 500ms, and tries 2; the library reads the whole request and says nothing");
        Visit visit = desk.begin(wish, "try.timeout=500ms", "tries=2");
        desk.shouldBeLeft(visit, 1);
        desk.shouldBeLeft(visit, 2);
        visit.shouldBeDelivered(2).shouldThrow("UNAVAILABLE", 0);
    }

    @Check(
            id = "fresh-copy-needs-no-request",
            level = Level.CONTRACT,
            sentence = "S19",
            step = 8,
            rfc = "RFC 9111 §4.2",
            needs = "book-comes-back",
            title = "While the copy is fresh, nobody is asked",
            why = "max-age is the library's promise: so long you need not ask me. The fastest request is the one that is not sent.",
            hint = "Keep the book and when it came, by the clock of the settings.")
    void freshCopyNeedsNoRequest(Client client, Origin origin, Seed seed, HeldClock clock) {
        StatusDesk desk = new StatusDesk(client, origin);
        Wish wish = Wish.find(seed);
        Wish other = Wish.find(seed);
        desk.answer(wish, fulfilled(wish).withHeader("Cache-Control", "max-age=60")).answer(other, fulfilled(other));
        clock.hold(Instant.parse("2027-03-14T10:00:00Z"));
        Client reader = desk.client();
        desk.begin(reader, wish).shouldSucceed().shouldBeDelivered(1);

        clock.advance(Duration.ofSeconds(59));
        client.given("the book came with Cache-Control: max-age=60, 59 s ago by settings.clock()");
        Visit fresh = desk.begin(reader, wish).shouldSucceed();
        client.given("another book was asked for");
        desk.begin(reader, other).shouldSucceed().shouldBeDelivered(1);
        client.given("the book came with Cache-Control: max-age=60, and was asked for again 59 s later by settings.clock()");
        fresh.shouldBeDelivered(1);
        clock.advance(Duration.ofSeconds(1));
        client.given("the book came with Cache-Control: max-age=60, 60 s ago by settings.clock()");
        desk.begin(reader, wish).shouldSucceed().shouldBeDelivered(2);
    }

    @Check(
            id = "unchanged-copy-is-used",
            level = Level.CONTRACT,
            sentence = "S20",
            step = 8,
            rfc = "RFC 9111 §4.3, §4.3.4",
            needs = "fresh-copy-needs-no-request",
            title = "304 means: use yours",
            why = "An old copy is not a wrong one. Asking whether it still holds costs a few bytes, and sets its age back to zero.",
            hint = "The 304 has no content: the book is in your copy, and so is its new age.")
    void unchangedCopyIsUsed(Client client, Origin origin, Seed seed, HeldClock clock) {
        StatusDesk desk = new StatusDesk(client, origin);
        Wish wish = Wish.find(seed);
        String tag = "\"" + seed.word() + "\"";
        String later = "Title of later";
        desk.answer(
                wish,
                fulfilled(wish).withHeader("Cache-Control", "max-age=60").withHeader("ETag", tag),
                status(304).withHeader("Cache-Control", "max-age=60").withHeader("ETag", tag),
                json(200, Json.write(Wish.book(wish.mark(), later))));
        clock.hold(Instant.parse("2027-03-14T10:00:00Z"));
        Client reader = desk.client();
        desk.begin(reader, wish).shouldSucceed().shouldBeDelivered(1);

        clock.advance(Duration.ofSeconds(60));
        client.given("the copy is 60 s old, its max-age was 60, its ETag " + tag + "; the library answers 304 with max-age=60");
        Visit stale = desk.begin(reader, wish).shouldBeDelivered(2);
        Seen asked = stale.seen().get(1);
        stale.should(asked.header("If-None-Match").orElse("").equals(tag), "If-None-Match: " + tag, asked.told("If-None-Match"));
        stale.shouldSucceed();
        clock.advance(Duration.ofSeconds(59));
        client.given("59 s ago the library said 304 with max-age=60");
        desk.begin(reader, wish).shouldSucceed().shouldBeDelivered(2);
        clock.advance(Duration.ofSeconds(1));
        client.given("60 s ago the library said 304 with max-age=60; now it answers 200 with a new title");
        desk.begin(reader, wish).shouldGive(Wish.book(wish.mark(), later)).shouldBeDelivered(3);
    }
}
