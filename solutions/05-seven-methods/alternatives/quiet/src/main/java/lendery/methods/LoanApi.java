package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * A loan API that says as little as it may: 204 wherever it can, no field that is null, a relative Location.
 *
 * <p>It keeps JSON trees under one lock, and answers errors as problem documents (RFC 9457).
 */
public final class LoanApi {
    private final Map<String, ObjectNode> books = new TreeMap<>();
    private final Map<String, ObjectNode> loans = new TreeMap<>();
    private final int days;

    private LoanApi(int days) {
        this.days = days;
    }

    public static RunningServer start(Settings settings) {
        LoanApi api = new LoanApi(settings.number("loans.days"));
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    api.routes(config.routes);
                })
                .start(settings.text("host"), settings.number("port"));
        return RunningServer.of(URI.create("http://" + settings.text("host") + ":" + app.port()), app::stop);
    }

    private void routes(RoutesConfig routes) {
        routes.before(ctx -> {
            if (!HandlerType.commonHttp().contains(ctx.method())) {
                problem(ctx, 501, "no such method here");
                ctx.skipRemainingHandlers();
            }
        });
        Map<HandlerType, Handler> collection = new LinkedHashMap<>();
        read(collection, ctx -> ctx.contentType("application/json; charset=utf-8").result(Json.write(copy(books).values())));
        address(routes, "/books", collection);
        read(collection, ctx -> ctx.contentType("application/json; charset=utf-8").result(Json.write(copy(loans).values())));
        collection.put(HandlerType.POST, locked(this::lend));
        address(routes, "/loans", collection);

        Map<HandlerType, Handler> item = new LinkedHashMap<>();
        read(item, ctx -> show(ctx, books, "isbn"));
        item.put(HandlerType.PUT, locked(this::store));
        item.put(HandlerType.DELETE, locked(ctx -> remove(ctx, books, "isbn")));
        address(routes, "/books/{isbn}", item);
        item.remove(HandlerType.PUT);
        read(item, ctx -> show(ctx, loans, "id"));
        item.put(HandlerType.PATCH, locked(this::change));
        item.put(HandlerType.DELETE, locked(ctx -> remove(ctx, loans, "id")));
        address(routes, "/loans/{id}", item);

        routes.exception(JsonProcessingException.class, (e, ctx) -> problem(ctx, 400, "not JSON"));
        routes.exception(IllegalArgumentException.class, (e, ctx) -> problem(ctx, 422, e.getMessage()));
        routes.exception(NoSuchElementException.class, (e, ctx) -> problem(ctx, 404, e.getMessage()));
    }

    private void read(Map<HandlerType, Handler> methods, Handler handler) {
        methods.put(HandlerType.GET, locked(handler));
        methods.put(HandlerType.HEAD, locked(handler));
    }

    private Handler locked(Handler handler) {
        return ctx -> {
            synchronized (this) {
                handler.handle(ctx);
            }
        };
    }

    /** Every method that Javalin knows has a route; those that do not fit answer 405. Allow comes in two lines. */
    private static void address(RoutesConfig routes, String path, Map<HandlerType, Handler> methods) {
        List<HandlerType> writing = List.copyOf(methods.keySet());
        Map<HandlerType, Handler> all = new LinkedHashMap<>(methods);
        all.put(HandlerType.OPTIONS, ctx -> allow(ctx.status(200).json(Map.of("methods", names(writing))), writing));
        for (HandlerType method : HandlerType.commonHttp()) {
            Handler refusal = ctx -> {
                problem(ctx, 405, "this method does not fit");
                allow(ctx, writing);
            };
            routes.addHttpHandler(method, path, all.getOrDefault(method, refusal));
        }
    }

    private static void allow(Context ctx, List<HandlerType> methods) {
        ctx.res().addHeader("Allow", "OPTIONS");
        ctx.res().addHeader("Allow", String.join(" ,", names(methods)));
    }

    private static List<String> names(List<HandlerType> methods) {
        return methods.stream().map(HandlerType::name).toList();
    }

    private static void problem(Context ctx, int status, String title) {
        ctx.status(status).contentType("application/problem+json").result(Json.write(Map.of("title", title, "status", status)));
    }

    private static <V> Map<String, V> copy(Map<String, V> things) {
        return new LinkedHashMap<>(things);
    }

    private static void show(Context ctx, Map<String, ObjectNode> things, String key) {
        ctx.contentType("application/json; charset=utf-8").result(found(ctx, things, key).toString());
    }

    private static ObjectNode found(Context ctx, Map<String, ObjectNode> things, String key) {
        ObjectNode thing = things.get(ctx.pathParam(key));
        if (thing == null) {
            throw new NoSuchElementException("nothing is there");
        }
        return thing;
    }

    private static void remove(Context ctx, Map<String, ObjectNode> things, String key) {
        things.remove(ctx.pathParam(key));
        ctx.status(204);
    }

    private void store(Context ctx) throws JsonProcessingException {
        String isbn = ctx.pathParam("isbn");
        ObjectNode body = object(ctx);
        if (body.hasNonNull("isbn") && !body.get("isbn").asText().equals(isbn)) {
            problem(ctx, 400, "two numbers for one book");
            return;
        }
        ObjectNode book = body.objectNode().put("isbn", isbn).put("title", text(body, "title"));
        for (String name : List.of("author", "shelf")) {
            if (body.hasNonNull(name)) {
                book.put(name, text(body, name));
            }
        }
        book.put("copies", body.has("copies") ? count(body, "copies") : 1);
        ctx.status(books.put(isbn, book) == null ? 201 : 204);
    }

    private void lend(Context ctx) throws JsonProcessingException {
        ObjectNode body = object(ctx);
        if (!books.containsKey(text(body, "isbn"))) {
            throw new IllegalArgumentException("no such book");
        }
        String id = UUID.randomUUID().toString();
        ObjectNode loan = body.objectNode().put("id", id).put("isbn", text(body, "isbn")).put("member", text(body, "member"));
        loan.put("dueDate", date(body).toString()).put("renewals", 0);
        loans.put(id, loan);
        ctx.status(201).header("Location", "loans/" + id).contentType("application/json").result(loan.toString());
    }

    private void change(Context ctx) throws JsonProcessingException {
        ObjectNode body = object(ctx);
        ObjectNode loan = found(ctx, loans, "id").deepCopy();
        body.fieldNames().forEachRemaining(name -> {
            if (!List.of("dueDate", "renew", "note").contains(name)) {
                throw new IllegalArgumentException("unknown: " + name);
            }
        });
        if (body.has("dueDate")) {
            loan.put("dueDate", date(body).toString());
        }
        if (body.has("renew")) {
            long more = (long) days * count(body, "renew");
            loan.put("dueDate", date(loan).plusDays(more).toString());
            loan.put("renewals", loan.get("renewals").intValue() + count(body, "renew"));
        }
        if (body.hasNonNull("note")) {
            loan.put("note", text(body, "note"));
        } else if (body.has("note")) {
            loan.remove("note");
        }
        loans.put(loan.get("id").textValue(), loan);
        ctx.status(204);
    }

    private static ObjectNode object(Context ctx) throws JsonProcessingException {
        JsonNode body = Json.read(ctx.body());
        if (body instanceof ObjectNode) {
            return (ObjectNode) body;
        }
        throw new IllegalArgumentException("not an object");
    }

    private static String text(ObjectNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new IllegalArgumentException(name + " must be a text");
        }
        return body.get(name).textValue();
    }

    private static int count(ObjectNode body, String name) {
        if (!body.path(name).isInt() || body.get(name).intValue() < 1) {
            throw new IllegalArgumentException(name + " must be a whole number from 1");
        }
        return body.get(name).intValue();
    }

    private static LocalDate date(ObjectNode body) {
        try {
            return LocalDate.parse(text(body, "dueDate"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("dueDate must be a date", e);
        }
    }
}
