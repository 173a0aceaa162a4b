package roundtrip.suites.stubbornclient;

import static roundtrip.checks.stubbornclient.StatusDesk.fulfilled;
import static roundtrip.checks.stubbornclient.StatusDesk.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.checks.stubbornclient.RawDesk;
import roundtrip.checks.stubbornclient.Seen;
import roundtrip.checks.stubbornclient.StatusDesk;
import roundtrip.checks.stubbornclient.Visit;
import roundtrip.checks.stubbornclient.Wish;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Origin;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.FaultServer.Script;

/** The hidden checks of what is repeated, what is not, and what counts as an answer. */
@Suite(
        exercise = "08-stubborn-client",
        settings = {"connect.timeout=4s", "try.timeout=4s", "total.timeout=20s", "delay.first=20ms"})
class RepeatSuite {
    @Check(
            id = "each-borrow-has-its-own-key",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 5,
            rfc = "draft-ietf-httpapi-idempotency-key-header §2.2",
            needs = "borrow-keeps-its-key",
            title = "Two wishes, two keys",
            why =
                    "A library that sees a key again gives the old loan again, and the second reader goes home without a book.",
            hint = "No two clients may ever draw the same key, and they do not know of each other.")
    void eachBorrowHasItsOwnKey(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        List<Wish> wishes = Wish.each(20, () -> Wish.borrow(seed));
        wishes.forEach(wish -> desk.answer(wish, fulfilled(wish)));

        client.given("two clients in two processes borrow ten books each");
        List<Visit> visits = new ArrayList<>(desk.begin(desk.client(), wishes.subList(0, 10)));
        visits.addAll(desk.begin(desk.clientElsewhere(), wishes.subList(10, 20)));
        Set<String> keys = new TreeSet<>();
        for (Visit visit : visits) {
            visit.shouldSucceed().shouldBeDelivered(1);
            keys.add(visit.seen().get(0).header("Idempotency-Key").orElse("none"));
        }
        client.should(
                keys.size() == 20, "20 different keys", keys.size() + " different ones: " + String.join(", ", keys));
    }

    @Check(
            id = "lost-delete-is-done",
            level = Level.CONTRACT,
            sentence = "S2",
            step = 5,
            rfc = "RFC 9110 §9.2.2",
            needs = "writes-are-tried-again",
            title = "Gone is gone",
            why =
                    "The first try may have been done although its answer was lost; then the second one finds nothing to remove.",
            hint = "Who removed it, if not you?",
            misconception = "timeout-means-not-done")
    void lostDeleteIsDone(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Wish lost = Wish.remove(seed);
        Wish gone = Wish.remove(seed);
        desk.answer(lost, status(503), status(404)).answer(gone, status(410));
        Client reader = desk.client();
        Visit first = desk.begin(reader, lost);
        Visit second = desk.begin(reader, gone);

        client.given("the library answers DELETE with 503, then with 404");
        first.shouldSucceed().shouldBeDelivered(2);
        client.given("the library answers DELETE with 410");
        second.shouldSucceed().shouldBeDelivered(1);
    }

    @Check(
            id = "unheard-suggestion-is-said-once",
            level = Level.CONTRACT,
            sentence = "S7 S11",
            step = 6,
            rfc = "RFC 9110 §9.2.2",
            needs = "suggestion-is-said-once",
            title = "Nor is it repeated when the line goes dead",
            why = "No answer does not mean not done. Whoever says it again may say it twice.",
            hint = "Count at the server, not in your loop: the class that you use may repeat by itself.",
            misconception = "retry-blind")
    void unheardSuggestionIsSaidOnce(Client client, Origin origin, Seed seed) throws InterruptedException {
        RawDesk desk = new RawDesk(client, origin);
        Wish cut = Wish.suggest(seed);
        Wish half = Wish.suggest(seed);
        Wish silent = Wish.suggest(seed);
        desk.answer(cut, peer -> {})
                .answer(half, peer -> peer.send(RawDesk.head(201, 40) + "{\"text\":"))
                .answer(silent, peer -> peer.silence());
        Client reader = desk.client("try.timeout=600ms");
        List<Visit> visits = desk.begin(reader, List.of(cut, half, silent));

        client.given("the library reads the whole request and ends the connection without an answer");
        visits.get(0).shouldBeDelivered(1).shouldThrow("UNAVAILABLE");
        client.given("the library reads the whole request and ends the connection in the middle of its answer");
        visits.get(1).shouldBeDelivered(1);
        client.given("try.timeout is 600ms; the library reads the whole request and says nothing");
        desk.shouldBeLeft(visits.get(2), 1);
        visits.get(2).shouldBeDelivered(1).shouldThrow("UNAVAILABLE");
    }

    @Check(
            id = "half-an-answer-is-none",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 6,
            rfc = "RFC 9112 §8",
            needs = "found-at-third-try",
            title = "Half an answer is none",
            why = "What came may look whole and be wrong: the rest could have said otherwise.",
            hint = "How long was the answer to be, and who compares?")
    void halfAnAnswerIsNone(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish length = Wish.find(seed);
        Wish chunk = Wish.find(seed);
        Wish always = Wish.find(seed);
        desk.answer(length, cut(length), RawDesk.fulfilled(length))
                .answer(chunk, withoutLastChunk(chunk), RawDesk.fulfilled(chunk))
                .answer(always, cut(always));
        Client reader = desk.client();
        List<Visit> visits = desk.begin(reader, List.of(length, chunk, always));

        client.given("the book comes, but fewer bytes than Content-Length; at the next try the whole answer");
        shouldNeedASecond(visits.get(0));
        client.given("the book comes in a chunk, but no last chunk; at the next try the whole answer");
        shouldNeedASecond(visits.get(1));
        client.given("the book comes, but fewer bytes than Content-Length, at every try");
        visits.get(2).shouldThrow("UNAVAILABLE");
    }

    private static void shouldNeedASecond(Visit visit) {
        visit.shouldSucceed();
        visit.should(visit.seen().size() >= 2, "another delivery, since the first answer was not whole");
    }

    private static Script cut(Wish wish) {
        String content = wish.answer() + " ".repeat(20);
        return peer -> peer.send(RawDesk.head(200, content.length() + 100) + content);
    }

    private static Script withoutLastChunk(Wish wish) {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        return peer -> peer.send(head + Integer.toHexString(wish.answer().length()) + "\r\n" + wish.answer() + "\r\n");
    }

    @Check(
            id = "nonsense-is-a-failed-try",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 6,
            rfc = "RFC 9112 §4",
            needs = "writes-are-tried-again",
            title = "No HTTP, no answer",
            why = "Something between you and the library is broken; the next try may take another way.",
            hint = "Which exceptions can reading an answer throw, and where do they end?")
    void nonsenseIsAFailedTry(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.put(seed);
        desk.answer(wish, peer -> peer.send("HTTP/1.1 abc\r\n\r\n"), RawDesk.fulfilled(wish));

        client.given("the library answers \"HTTP/1.1 abc\", then 204");
        desk.begin(wish).shouldSucceed().shouldBeDelivered(2);
    }

    @Check(
            id = "redirects-keep-what-they-must",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 7,
            rfc = "RFC 9110 §15.4",
            needs = "writes-are-sent",
            title = "Each redirect in its own way",
            why =
                    "307 and 308 say \"over there\", 303 says \"look there for what came of it\". Mixed up, a loan is lost or made twice.",
            hint = "Write down for each of the five: which method goes on, and does the content go with it?")
    void redirectsKeepWhatTheyMust(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Redirects redirects = new Redirects(desk, desk.client());
        for (int code : List.of(301, 302, 303, 307, 308)) {
            redirects.begin(Wish.find(seed), code, "GET", false);
            redirects.begin(Wish.find(seed), code, "GET", true);
        }
        redirects.begin(Wish.put(seed), 307, "PUT", false);
        redirects.begin(Wish.put(seed), 308, "PUT", true);
        redirects.begin(Wish.put(seed), 301, "PUT", false);
        redirects.begin(Wish.remove(seed), 302, "DELETE", false);
        redirects.begin(Wish.borrow(seed), 308, "POST", false);
        redirects.begin(Wish.borrow(seed), 307, "POST", true);
        redirects.begin(Wish.borrow(seed), 303, "GET", false);
        redirects.begin(Wish.borrow(seed), 302, "GET", false);

        redirects.shouldBeFollowed(client);
    }

    @Check(
            id = "redirect-loop-ends",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 7,
            rfc = "RFC 9110 §15.4",
            needs = "redirects-keep-what-they-must",
            title = "Round and round is no way",
            why = "Two servers that each point at the other keep a client busy for ever, unless it counts.",
            hint = "redirects.most bounds the hops of one try.")
    void redirectLoopEnds(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        Wish round = Wish.find(seed);
        Wish far = Wish.find(seed);
        desk.at(round.target(), Redirects.to(302, "/b/" + round.mark()))
                .at("/b/" + round.mark(), Redirects.to(302, round.target()));
        desk.at(far.target(), Redirects.to(302, "/1/" + far.mark()));
        for (int hop = 1; hop < 5; hop++) {
            desk.at("/" + hop + "/" + far.mark(), Redirects.to(302, "/" + (hop + 1) + "/" + far.mark()));
        }
        desk.at("/5/" + far.mark(), fulfilled(far));
        Client reader = desk.client();
        List<Visit> visits = desk.begin(reader, List.of(round, far));

        client.given("redirects.most is 5; the fifth redirect leads to the book");
        visits.get(1).shouldSucceed();
        client.given("redirects.most is 5, tries is 3; /books/... leads to /b/..., and that leads back");
        visits.get(0).shouldThrow("UNAVAILABLE");
        visits.get(0).should(visits.get(0).seen().size() <= 24, "at most 24 deliveries");
    }

    @Check(
            id = "token-stays-home",
            level = Level.CONTRACT,
            sentence = "S18",
            step = 7,
            rfc = "RFC 9110 §15.4",
            needs = "redirects-keep-what-they-must",
            title = "Another door does not get the key",
            why = "Whoever can make the library answer with a redirect could otherwise collect its readers' tokens.",
            hint = "Compare scheme, host and port of where you go with those of library.url, at each hop.")
    void tokenStaysHome(Client client, Origin origin, Seed seed) {
        StatusDesk desk = new StatusDesk(client, origin);
        RawDesk stranger = new RawDesk(client, origin);
        List<Wish> away = List.of(Wish.find(seed), Wish.put(seed));
        Wish home = Wish.find(seed);
        for (Wish wish : away) {
            desk.at(wish.target(), Redirects.to(307, stranger.uri() + "/other/" + wish.mark()));
            stranger.answer(wish, RawDesk.fulfilled(wish));
        }
        desk.at(home.target(), Redirects.to(307, "/other/" + home.mark())).at("/other/" + home.mark(), fulfilled(home));
        Client reader = desk.client();
        List<Visit> visits = desk.begin(reader, away);
        Visit stays = desk.begin(reader, home);

        client.given("the library redirects to another address of its own");
        stays.shouldSucceed().shouldBeDelivered(2);
        for (Seen seen : stays.seen()) {
            stays.should(
                    seen.header("Authorization").isPresent(), "Authorization at " + seen.target(), "no Authorization");
        }
        client.given("the library redirects to another server, with another port");
        for (Visit visit : visits) {
            visit.shouldSucceed();
            List<Seen> there = stranger.seen(visit.wish().mark());
            visit.should(there.size() == 1, "1 delivery at the other server", there.size() + " deliveries there");
            visit.should(
                    there.get(0).header("Authorization").isEmpty(),
                    "no Authorization at the other server",
                    there.get(0).told("Authorization"));
        }
    }
}
