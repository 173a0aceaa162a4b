package roundtrip.suites.stubbornclient;

import static roundtrip.checks.stubbornclient.StatusDesk.fulfilled;
import static roundtrip.checks.stubbornclient.StatusDesk.json;
import static roundtrip.checks.stubbornclient.StatusDesk.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Instant;
import java.util.List;
import roundtrip.checks.stubbornclient.StatusDesk;
import roundtrip.checks.stubbornclient.Wish;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Origin;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Json;

/** The hidden checks of the kept copy: when it must not be there. */
@Suite(
        exercise = "08-stubborn-client",
        settings = {"connect.timeout=4s", "try.timeout=4s", "total.timeout=20s", "delay.first=20ms"})
class CopySuite {
    private static final Instant NOON = Instant.parse("2027-03-14T12:00:00Z");

    @Check(
            id = "no-store-is-not-kept",
            level = Level.MUST,
            sentence = "S21",
            step = 8,
            rfc = "RFC 9111 §5.2.2.5",
            needs = "fresh-copy-needs-no-request",
            title = "\"Do not keep\" is obeyed",
            why = "The library may not want anybody to have a copy, however fresh it would be.",
            hint = "Look for no-store before you look for max-age.")
    void noStoreIsNotKept(Client client, Origin origin, Seed seed, HeldClock clock) {
        StatusDesk desk = new StatusDesk(client, origin);
        clock.hold(NOON);
        Client reader = desk.client();

        Wish control = Wish.find(seed);
        desk.answer(control, fulfilled(control).withHeader("Cache-Control", "max-age=60"));
        client.given("the book came with Cache-Control: max-age=60");
        desk.begin(reader, control).shouldSucceed();
        desk.begin(reader, control).shouldSucceed().shouldBeDelivered(1);
        for (String word : List.of("no-store", "no-store, max-age=60", "max-age=60, no-store")) {
            Wish wish = Wish.find(seed);
            desk.answer(wish, fulfilled(wish).withHeader("Cache-Control", word));
            client.given("the book came with Cache-Control: " + word + ", and is asked for again at once");
            desk.begin(reader, wish).shouldSucceed();
            desk.begin(reader, wish).shouldSucceed().shouldBeDelivered(2);
        }
    }

    @Check(
            id = "own-change-drops-the-copy",
            level = Level.MUST,
            sentence = "S21",
            step = 8,
            rfc = "RFC 9111 §4.4",
            needs = "fresh-copy-needs-no-request",
            title = "After your own change, ask anew",
            why = "The one change that you know of is your own: a copy from before it is known to be wrong.",
            hint = "A put or a remove that succeeded throws the copy of that book away.")
    void ownChangeDropsTheCopy(Client client, Origin origin, Seed seed, HeldClock clock) {
        StatusDesk desk = new StatusDesk(client, origin);
        clock.hold(NOON);
        Client reader = desk.client();

        Wish find = Wish.find(seed);
        String title = "The " + seed.word() + " Herbal";
        Wish put = Wish.put(find.mark(), title);
        desk.answer(find, kept(find), json(200, Json.write(Wish.book(find.mark(), title))))
                .answer(put, status(204));
        desk.begin(reader, find).shouldSucceed();
        desk.begin(reader, find).shouldSucceed().shouldBeDelivered(1);
        desk.begin(reader, put).shouldSucceed();
        client.given("the book came with max-age=60; then " + put + " was answered 204");
        desk.begin(reader, find).shouldGive(Wish.book(find.mark(), title)).shouldBeDelivered(3);

        Wish gone = Wish.find(seed);
        Wish remove = Wish.remove(gone.mark());
        desk.answer(gone, kept(gone), status(404)).answer(remove, status(204));
        desk.begin(reader, gone).shouldSucceed();
        desk.begin(reader, remove).shouldSucceed();
        client.given("the book came with max-age=60; then " + remove + " was answered 204");
        desk.begin(reader, gone).shouldGive(null).shouldBeDelivered(3);
    }

    private static ResponseDefinitionBuilder kept(Wish wish) {
        return fulfilled(wish).withHeader("Cache-Control", "max-age=60");
    }
}
