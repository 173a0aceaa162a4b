package roundtrip.suites.stubbornclient;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import roundtrip.checks.stubbornclient.RawDesk;
import roundtrip.checks.stubbornclient.Visit;
import roundtrip.checks.stubbornclient.Wish;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Origin;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.FaultServer.Peer;
import roundtrip.kit.wire.FaultServer.Script;

/** The hidden checks of when a try begins and when it ends. Instants are taken at our end; only lower bounds are judged. */
@Suite(
        exercise = "08-stubborn-client",
        settings = {"connect.timeout=4s", "try.timeout=4s", "total.timeout=20s"})
class TimeSuite {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Check(
            id = "waits-grow",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 5,
            needs = "tries-are-counted",
            title = "Each wait is at least twice the least of the one before",
            why =
                    "If it did not help after a moment, a moment more will not help either. Who backs off lets the library get up.",
            hint = "delay.first, twice that, four times that, but never more than delay.most; chance comes on top.")
    void waitsGrow(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish free = Wish.find(seed);
        Wish capped = Wish.find(seed);
        Script tired = RawDesk.whole(503, "");
        desk.answer(free, tired).answer(capped, tired);
        Visit first = desk.begin(free, "tries=4", "delay.first=100ms");
        Visit second = desk.begin(capped, "tries=4", "delay.first=100ms", "delay.most=150ms");

        client.given("tries is 4, delay.first 100ms, delay.most 1s; the library answers 503 for ever");
        first.shouldBeDelivered(4);
        desk.shouldWait(first, 100, 200, 400);
        client.given("tries is 4, delay.first 100ms, delay.most 150ms; the library answers 503 for ever");
        second.shouldBeDelivered(4);
        desk.shouldWait(second, 100, 150, 150);
    }

    @Check(
            id = "call-ends-in-its-time",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 5,
            needs = "waits-grow",
            title = "The whole call has a bound",
            why = "The caller was promised an answer within total.timeout. Many short waits are one long one.",
            hint = "Ask before you wait whether it still fits.")
    void callEndsInItsTime(Client client, Origin origin, Seed seed) throws InterruptedException {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.find(seed);
        CountDownLatch decided = new CountDownLatch(1);
        Script tired = RawDesk.whole(503, "");
        Script tooMuch = peer -> {
            decided.countDown();
            peer.silence();
        };
        desk.answer(wish, tired, tired, tired, tired, tooMuch);

        client.given(
                "tries is 50, delay.first 100ms, delay.most 400ms, total.timeout 1s; the library answers 503 for ever");
        Visit visit = desk.begin(wish, "tries=50", "delay.first=100ms", "delay.most=400ms", "total.timeout=1s");
        visit.calling().onEnd(decided::countDown);
        boolean over = decided.await(client.in(Duration.ofSeconds(10)).millisLeft(), TimeUnit.MILLISECONDS);
        visit.should(over, "the call comes to an end");
        visit.should(
                visit.seen().size() <= 4, "at most 4 deliveries: after waits of 100, 200 and 400 ms no other fits");
        visit.shouldThrow("UNAVAILABLE");
    }

    @Check(
            id = "named-date-is-kept",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 5,
            rfc = "RFC 9110 §10.2.3, §5.6.7",
            needs = "named-wait-is-kept",
            title = "Retry-After has two forms",
            why = "A library that closes for the night says until when, not for how long.",
            hint = "Digits are seconds; anything else may be an HTTP date.")
    void namedDateIsKept(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.find(seed);
        AtomicLong earliest = new AtomicLong();
        desk.answer(wish, peer -> earliest.set(answerWithDate(peer)), RawDesk.fulfilled(wish));

        client.given(
                "the library answers 503 with Retry-After: the second after next, as an HTTP date, then with the book");
        Visit visit = desk.begin(wish).shouldSucceed().shouldBeDelivered(2);
        long early = earliest.get() - desk.received(wish.mark()).get(1).firstByte();
        visit.should(
                early <= 0, "the next delivery not before that date", "it came " + early / 1_000_000 + " ms before it");
    }

    /** Gives the date's instant of {@link System#nanoTime()}, less the millisecond that gets lost when clocks are read in milliseconds. */
    private static long answerWithDate(Peer peer) throws IOException {
        long nanos = System.nanoTime();
        Instant now = Instant.now();
        Instant date = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        peer.send(RawDesk.head(503, 0, "Retry-After: " + DATE.format(date)));
        return nanos + Duration.between(now, date).toNanos() - 1_000_000;
    }

    @Check(
            id = "endless-wait-is-refused",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 5,
            rfc = "RFC 9110 §10.2.3",
            needs = "named-wait-is-kept",
            title = "Nobody waits longer than agreed",
            why = "A day is a wait that the library may name and that no caller can use: they would rather know now.",
            hint = "Compare before you wait. And what cannot be read is not there.")
    void endlessWaitIsRefused(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        Wish seconds = Wish.find(seed);
        Wish date = Wish.find(seed);
        List<Wish> odd = List.of(Wish.find(seed), Wish.find(seed));
        desk.answer(seconds, RawDesk.whole(503, "", "Retry-After: 1"))
                .answer(date, TimeSuite::answerWithDate)
                .answer(odd.get(0), RawDesk.whole(503, "", "Retry-After: soon"))
                .answer(odd.get(1), RawDesk.whole(503, "", "Retry-After: -5"));
        Client hasty = desk.client("wait.longest=500ms");
        List<Visit> refused = desk.begin(hasty, List.of(seconds, date));
        List<Visit> tried = desk.begin(desk.client(), odd);

        client.given("wait.longest is 500ms; the library answers 503 with Retry-After: 1");
        refused.get(0).shouldBeDelivered(1).shouldThrow("UNAVAILABLE");
        client.given(
                "wait.longest is 500ms; the library answers 503 with Retry-After: the second after next, as an HTTP date");
        refused.get(1).shouldBeDelivered(1).shouldThrow("UNAVAILABLE");
        client.given("the library answers 503 with Retry-After: soon, or -5");
        for (Visit visit : tried) {
            visit.shouldThrow("UNAVAILABLE", 503);
            visit.should(visit.seen().size() >= 2, "3 deliveries, as if there were no Retry-After");
        }
    }

    @Check(
            id = "waits-are-not-in-step",
            level = Level.ADVICE,
            sentence = "S14",
            step = 5,
            title = "There is chance in the waits",
            why = "A thousand clients that fail together and wait equally long come back together.",
            hint = "Add a random part to each wait.")
    void waitsAreNotInStep(Client client, Origin origin, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        List<Wish> wishes = Wish.each(12, () -> Wish.find(seed));
        wishes.forEach(wish -> desk.answer(wish, RawDesk.whole(503, ""), RawDesk.fulfilled(wish)));
        List<Visit> visits = desk.begin(desk.client("delay.first=200ms"), wishes);

        client.given("twelve calls are answered 503 at the same time; delay.first is 200ms");
        List<Long> waits = new ArrayList<>();
        for (Visit visit : visits) {
            visit.shouldBeDelivered(2);
            waits.add(desk.waits(visit).get(0).toMillis());
        }
        long spread = waits.stream().mapToLong(Long::longValue).max().orElse(0)
                - waits.stream().mapToLong(Long::longValue).min().orElse(0);
        client.should(spread >= 20, "first waits that differ by 20 ms or more", "waits in ms: " + waits);
    }

    @Check(
            id = "closed-door-is-tried-again",
            level = Level.CONTRACT,
            sentence = "S10",
            step = 6,
            rfc = "RFC 9110 §9.2.2",
            needs = {"waits-grow", "suggestion-is-said-once"},
            title = "Where nothing was sent, nothing is doubled",
            why =
                    "As long as no connection came about, the library has heard nothing; to knock again is safe, whatever you came to say.",
            hint = "Can your client tell \"no connection\" from \"no answer\"?")
    void closedDoorIsTriedAgain(Client client, Origin origin, Neighbours neighbours, Seed seed) {
        RawDesk desk = new RawDesk(client, origin);
        List<Wish> wishes = List.of(Wish.suggest(seed), Wish.find(seed));
        wishes.forEach(wish -> desk.answer(wish, RawDesk.fulfilled(wish)));
        Client reader = desk.client("delay.first=200ms");

        neighbours.shut("faults");
        client.given("nobody listens at library.url; tries is 3, delay.first 200ms");
        long begin = System.nanoTime();
        for (Visit visit : desk.begin(reader, wishes)) {
            visit.shouldThrow("UNAVAILABLE");
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            visit.should(
                    millis >= 600, "3 tries, with waits of at least 200 and 400 ms", "the end after " + millis + " ms");
        }
        neighbours.open("faults");
        client.given("the library listens again");
        desk.begin(reader, wishes).forEach(visit -> visit.shouldSucceed().shouldBeDelivered(1));
    }

    @Check(
            id = "dribble-is-cut-off",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 6,
            rfc = "RFC 9110 §9.2.2",
            needs = "silent-server-is-left",
            title = "Slow for ever is silence, too",
            why = "A byte now and then keeps every read happy, and the caller waiting until the end of days.",
            hint = "Bound the whole, not each read; and not only the head.")
    void dribbleIsCutOff(Client client, Origin origin, Seed seed) throws InterruptedException {
        RawDesk desk = new RawDesk(client, origin);
        Wish wish = Wish.put(seed);
        desk.answer(wish, peer -> peer.send(RawDesk.head(200, 100_000)).dribble(" ", Duration.ofMillis(50)));

        client.given(
                "try.timeout is 500ms; the library sends the head of its answer, then a byte each 50 ms, for ever");
        Visit visit = desk.begin(wish, "try.timeout=500ms");
        for (int number = 1; number <= 3; number++) {
            desk.shouldBeLeft(visit, number);
        }
        visit.shouldBeDelivered(3).shouldThrow("UNAVAILABLE");
    }
}
