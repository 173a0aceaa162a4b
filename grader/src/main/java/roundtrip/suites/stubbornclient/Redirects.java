package roundtrip.suites.stubbornclient;

import static roundtrip.checks.stubbornclient.StatusDesk.fulfilled;
import static roundtrip.checks.stubbornclient.StatusDesk.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.ArrayList;
import java.util.List;
import roundtrip.checks.stubbornclient.Seen;
import roundtrip.checks.stubbornclient.StatusDesk;
import roundtrip.checks.stubbornclient.Visit;
import roundtrip.checks.stubbornclient.Wish;
import roundtrip.kit.check.Client;

/** Wishes that are sent on once, each in the way of its status. */
final class Redirects {
    private final StatusDesk desk;
    private final Client reader;
    private final List<Led> all = new ArrayList<>();

    Redirects(StatusDesk desk, Client reader) {
        this.desk = desk;
        this.reader = reader;
    }

    private record Led(Visit visit, int code, String method) {}

    /** A redirect with that Location. */
    static ResponseDefinitionBuilder to(int code, String location) {
        return status(code).withHeader("Location", location);
    }

    /** Sends the wish on with {@code code}; {@code method} is how it must arrive. */
    void begin(Wish wish, int code, String method, boolean absolute) {
        String there = "/moved/" + wish.mark();
        desk.answer(wish, to(code, absolute ? desk.uri() + there : there)).at(there, fulfilled(wish));
        all.add(new Led(desk.begin(reader, wish), code, method));
    }

    void shouldBeFollowed(Client client) {
        for (Led led : all) {
            Wish wish = led.visit().wish();
            client.given("the library answers " + wish.method() + " with " + led.code() + ", Location: .../moved/"
                    + wish.mark());
            led.visit().calling().end();
            Seen there = led.visit().seen().stream()
                    .filter(seen -> seen.target().startsWith("/moved/"))
                    .findFirst()
                    .orElse(null);
            led.visit().should(there != null, led.method() + " /moved/" + wish.mark());
            if (there != null) {
                shouldArrive(led, there);
            }
            led.visit().shouldSucceed();
        }
    }

    private static void shouldArrive(Led led, Seen there) {
        Visit visit = led.visit();
        visit.should(there.method().equals(led.method()), led.method() + " " + there.target());
        if (led.method().equals("GET")) {
            visit.should(there.body().isEmpty(), "GET " + there.target() + " without content", there.body());
            return;
        }
        boolean same =
                visit.wish().content().isEmpty() || there.holds(visit.wish().content());
        visit.should(same, "the same content at " + there.target(), "\"" + there.body() + "\"");
        List<String> keys = visit.seen().stream()
                .map(seen -> seen.told("Idempotency-Key"))
                .distinct()
                .toList();
        visit.should(keys.size() == 1, "the same Idempotency-Key before and after", String.join(", ", keys));
    }
}
