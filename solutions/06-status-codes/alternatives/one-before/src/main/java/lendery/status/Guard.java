package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import roundtrip.kit.Settings;

/** Asks the questions of [S12] in their order, and leaves what it found out as attributes of the request. */
final class Guard implements Handler {
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Keyring keyring;
    private final Library library;
    private final int limit;
    private final Duration length;
    private final Clock clock;

    Guard(Settings settings, Library library) {
        this.keyring = Keyring.from(settings);
        this.library = library;
        this.limit = settings.number("rate.limit");
        this.length = settings.duration("rate.window");
        this.clock = settings.clock();
    }

    /** What is refused is counted, too, and does no harm: the end stays where it is. */
    private record Window(Instant end, int requests) {}

    @Override
    public void handle(Context ctx) {
        String method = ctx.method().name();
        boolean loans = ctx.path().equals("/loans") || ctx.path().startsWith("/loans/");
        boolean writes = method.equals("PUT") || method.equals("DELETE");
        if (loans) {
            count(signedIn(ctx));
            guardLoans(ctx, method);
        } else if (writes && ctx.path().startsWith("/books/")) {
            if (signedIn(ctx).role() != Role.LIBRARIAN) {
                throw new Problem(403, "Only librarians change books.");
            }
            if (method.equals("PUT")) {
                ctx.attribute("book", bookIn(ctx));
            }
        }
    }

    private void guardLoans(Context ctx, String method) {
        if (ctx.path().startsWith("/loans/")) {
            Loan loan = library.loan(ctx.path().substring("/loans/".length()));
            if (caller(ctx).role() == Role.MEMBER && !loan.member().equals(caller(ctx).name())) {
                throw new Problem(403, "Loans are a matter between a member and the library.");
            }
        } else if (method.equals("POST")) {
            JsonNode isbn = body(ctx).path("isbn");
            if (!isbn.isTextual() || !library.has(isbn.textValue())) {
                throw new Problem(422, "Say which book: isbn must be the number of a book that is here.");
            }
            ctx.attribute("isbn", isbn.textValue());
        }
    }

    private Caller signedIn(Context ctx) {
        String field = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        Optional<Caller> caller =
                field.regionMatches(true, 0, "Bearer ", 0, 7) ? keyring.caller(field.substring(7).strip()) : Optional.empty();
        ctx.attribute("caller", caller.orElseThrow(
                () -> new Problem(401, "Who are you?", "WWW-Authenticate", "Basic realm=\"old desk\", Bearer realm=\"lendery\"")));
        return caller.get();
    }

    private void count(Caller caller) {
        Instant now = clock.instant();
        Window window = windows.compute(caller.name(), (name, old) -> old == null || !old.end().isAfter(now)
                ? new Window(now.plus(length), 1)
                : new Window(old.end(), old.requests() + 1));
        if (window.requests() > limit) {
            Duration wait = Duration.between(now, window.end());
            long seconds = wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0);
            throw new Problem(429, "Take your time.", "Retry-After", String.valueOf(seconds));
        }
    }

    private static Book bookIn(Context ctx) {
        JsonNode body = body(ctx);
        boolean good = body.path("title").isTextual() && body.path("copies").isInt() && body.get("copies").intValue() >= 0;
        if (!good) {
            throw new Problem(422, "A book has a title and a number of copies, 0 or more.");
        }
        String isbn = ctx.path().substring("/books/".length());
        return new Book(isbn, body.get("title").textValue(), body.get("copies").intValue());
    }

    private static JsonNode body(Context ctx) {
        String type = ctx.contentType();
        if (type != null && !type.matches("(?i)application/json\\s*(;.*)?")) {
            throw new Problem(415, "JSON only, please.");
        }
        try {
            return Json.read(ctx.body());
        } catch (JsonProcessingException e) {
            throw new Problem(400, "This cannot be read as JSON.");
        }
    }

    static Caller caller(Context ctx) {
        return ctx.attribute("caller");
    }

    static Book book(Context ctx) {
        return ctx.attribute("book");
    }

    static String isbn(Context ctx) {
        return ctx.attribute("isbn");
    }
}
