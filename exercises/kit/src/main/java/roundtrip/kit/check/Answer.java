package roundtrip.kit.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import roundtrip.kit.wire.Exchange;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Reply;
import roundtrip.kit.wire.Response;
import roundtrip.kit.wire.Visible;

/** What the subject answered to one request. Asking for what is not there fails the check, with the request in the evidence. */
public final class Answer {
    private final Exchange exchange;
    private final Scope scope;
    private final URI base;
    private final String copy;

    Answer(Exchange exchange, Scope scope, URI base) {
        this(exchange, scope, base, "");
    }

    /** {@code copy} is the letter of the replica that answered, or empty. */
    Answer(Exchange exchange, Scope scope, URI base, String copy) {
        this.exchange = exchange;
        this.scope = scope;
        this.base = base;
        this.copy = copy;
    }

    /** The complete response; fails the check when there is none. */
    public Response response() {
        if (exchange.reply() instanceof Reply.Answered) {
            return ((Reply.Answered) exchange.reply()).response();
        }
        throw failed("an answer", got());
    }

    /** What came, in one line. */
    public String got() {
        return exchange.reply().brief();
    }

    public int status() {
        return response().status();
    }

    public Optional<String> header(String name) {
        return response().field(name);
    }

    /** The members of a list field over all its lines. */
    public List<String> list(String name) {
        return response().list(name);
    }

    public String text() {
        return response().text();
    }

    /** The content as JSON; fails the check when it is none. */
    public JsonValue json() {
        try {
            return new JsonValue(this, "the content", Json.read(response().content()));
        } catch (Json.Malformed e) {
            throw failed("content in JSON", got() + " (" + e.getMessage() + ")");
        }
    }

    /** One of these status codes. */
    public Answer shouldHaveStatus(int... any) {
        if (Arrays.stream(any).noneMatch(status -> status == status())) {
            throw failed(or(any), got());
        }
        return this;
    }

    /** Any 2xx. */
    public Answer shouldBeSuccessful() {
        return should(isSuccessful(), "a 2xx");
    }

    /** Anything but a 2xx. */
    public Answer shouldNotBeSuccessful() {
        return should(!isSuccessful(), "no 2xx");
    }

    public boolean isSuccessful() {
        return status() >= 200 && status() <= 299;
    }

    /** No content, and no byte after the end of the response. */
    public Answer shouldHaveNoBody() {
        int bytes = response().content().length + response().excess().length;
        return should(bytes == 0, "no content", got() + (bytes == 0 ? "" : ", and " + bytes + " bytes after the header section"));
    }

    /** The media type, whatever its parameters and letter case. */
    public Answer shouldHaveMediaType(String type) {
        String found = header("Content-Type").map(value -> value.split(";", 2)[0].strip()).orElse("");
        return should(found.equalsIgnoreCase(type), "Content-Type: " + type);
    }

    /** Fails the check unless {@code holds}; what came is shown as it is. */
    public Answer should(boolean holds, String expected) {
        return should(holds, expected, got());
    }

    /** Fails the check unless {@code holds}. */
    public Answer should(boolean holds, String expected, String got) {
        if (!holds) {
            throw failed(expected, got);
        }
        return this;
    }

    CheckFailed failed(String expected, String got) {
        String brief = exchange.request().brief();
        List<String> sent = new ArrayList<>(List.of(copy.isEmpty() ? brief : "to copy " + copy + ": " + brief));
        String curl = exchange.request().curl(base, copy.isEmpty() ? "PORT" : "PORT_" + copy);
        if (!curl.isEmpty()) {
            sent.add(curl);
        }
        return scope.failed(sent, expected, Visible.text(got, 600), exchange.reply() instanceof Reply.Late);
    }

    private static String or(int... any) {
        return Arrays.stream(any).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
    }
}
