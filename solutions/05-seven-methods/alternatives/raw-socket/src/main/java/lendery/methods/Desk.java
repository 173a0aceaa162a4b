package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One librarian who serves one guest at a time; books and loans are JSON trees, kept under their addresses. */
final class Desk {
    private static final Map<String, String> METHODS = Map.of(
            "/books", "GET, HEAD, OPTIONS",
            "/books/", "GET, HEAD, PUT, DELETE, OPTIONS",
            "/loans", "GET, HEAD, POST, OPTIONS",
            "/loans/", "GET, HEAD, PATCH, DELETE, OPTIONS");

    private final TreeMap<String, ObjectNode> things = new TreeMap<>();
    private final int days;
    private long loans;

    Desk(int days) {
        this.days = days;
    }

    /** An answer; a field or a content that is null is left out. */
    record Answer(int status, String location, String allow, Object content) {
        static Answer of(int status) {
            return new Answer(status, null, null, null);
        }

        static Answer with(int status, Object content) {
            return new Answer(status, null, null, content);
        }
    }

    /** The body is readable, and says nothing that this desk can do. */
    private static final class Nonsense extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    synchronized Answer serve(String method, String path, String body) {
        int slash = path.indexOf('/', 1);
        String kind = slash < 0 ? path : path.substring(0, slash + 1);
        String allow = METHODS.get(kind);
        if (allow == null) {
            return Answer.of(404);
        }
        if (!List.of(allow.split(", ")).contains(method)) {
            return new Answer(method.matches("GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS") ? 405 : 501, null, allow, null);
        }
        try {
            return method.equals("OPTIONS") ? new Answer(204, null, allow, null) : done(method, path, body);
        } catch (JsonProcessingException e) {
            return Answer.of(400);
        } catch (Nonsense e) {
            return Answer.of(422);
        }
    }

    private Answer done(String method, String path, String body) throws JsonProcessingException {
        switch (method) {
            case "POST":
                return lend(object(body));
            case "PUT":
                return store(path, object(body));
            case "PATCH":
                return change(path, object(body));
            case "DELETE":
                return Answer.of(things.remove(path) == null ? 404 : 204);
            default:
                return look(path);
        }
    }

    private Answer look(String path) {
        if (METHODS.containsKey(path)) {
            return Answer.with(200, List.copyOf(things.subMap(path + "/", path + "0").values()));
        }
        return things.containsKey(path) ? Answer.with(200, things.get(path)) : Answer.of(404);
    }

    private Answer store(String path, ObjectNode body) {
        String isbn = path.substring("/books/".length());
        if (body.has("isbn") && !text(body, "isbn").equals(isbn)) {
            return Answer.of(409);
        }
        ObjectNode book = body.objectNode().put("isbn", isbn).put("title", text(body, "title"));
        book.put("author", body.hasNonNull("author") ? text(body, "author") : null);
        book.put("shelf", body.hasNonNull("shelf") ? text(body, "shelf") : null);
        book.put("copies", body.has("copies") ? count(body, "copies") : 1);
        return Answer.of(things.put(path, book) == null ? 201 : 204);
    }

    private Answer lend(ObjectNode body) {
        if (!things.containsKey("/books/" + text(body, "isbn"))) {
            throw new Nonsense();
        }
        String id = "L-" + ++loans;
        ObjectNode loan = body.objectNode().put("id", id).put("isbn", text(body, "isbn")).put("member", text(body, "member"));
        loan.put("dueDate", date(body).toString()).put("renewals", 0);
        things.put("/loans/" + id, loan);
        return new Answer(201, "/loans/" + id, null, loan.deepCopy());
    }

    private Answer change(String path, ObjectNode patch) {
        if (!things.containsKey(path)) {
            return Answer.of(404);
        }
        if (!patch.deepCopy().remove(Set.of("dueDate", "renew", "note")).isEmpty()) {
            throw new Nonsense();
        }
        int renew = patch.has("renew") ? count(patch, "renew") : 0;
        ObjectNode loan = things.get(path).deepCopy();
        LocalDate from = date(patch.has("dueDate") ? patch : loan);
        loan.put("dueDate", from.plusDays((long) renew * days).toString());
        loan.put("renewals", loan.get("renewals").intValue() + renew);
        if (patch.has("note")) {
            loan.put("note", patch.get("note").isNull() ? null : text(patch, "note"));
        }
        things.put(path, loan);
        return Answer.of(204);
    }

    private static ObjectNode object(String body) throws JsonProcessingException {
        JsonNode value = Json.read(body);
        if (!value.isObject()) {
            throw new Nonsense();
        }
        return (ObjectNode) value;
    }

    private static String text(ObjectNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new Nonsense();
        }
        return body.get(name).textValue();
    }

    private static int count(ObjectNode body, String name) {
        if (!body.path(name).isInt() || body.get(name).intValue() < 1) {
            throw new Nonsense();
        }
        return body.get(name).intValue();
    }

    private static LocalDate date(ObjectNode body) {
        try {
            return LocalDate.parse(text(body, "dueDate"));
        } catch (DateTimeParseException e) {
            throw new Nonsense();
        }
    }
}
