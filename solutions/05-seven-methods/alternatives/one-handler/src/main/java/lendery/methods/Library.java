package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Books and loans, and one big switch over what can be done with them. */
final class Library {
    private final Map<String, Book> books = new ConcurrentHashMap<>();
    private final Map<String, Loan> loans = new ConcurrentHashMap<>();
    private final int days;

    Library(int days) {
        this.days = days;
    }

    /** An answer before it is put on the wire; without content when that is null. */
    record Said(int status, Map<String, String> fields, Object content) {
        static Said ok(Object content) {
            return new Said(200, Map.of(), content);
        }

        static Said no(int status, String why) {
            return new Said(status, Map.of(), Map.of("why", why));
        }
    }

    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    Said ask(String method, String path, String body) throws JsonProcessingException {
        String[] parts = path.split("/", 3);
        String kind = parts.length < 2 ? "" : parts[1];
        String name = parts.length < 3 ? null : parts[2];
        try {
            switch (kind + (name == null ? "" : "/")) {
                case "books":
                    return books(method);
                case "books/":
                    return book(method, name, body);
                case "loans":
                    return loans(method, body);
                case "loans/":
                    return loan(method, name, body);
                default:
                    return Said.no(404, "no such address");
            }
        } catch (Unfit e) {
            return Said.no(422, e.getMessage());
        }
    }

    private static Said other(String method, String allow) {
        int status = method.equals("OPTIONS") ? 200 : 405;
        return new Said(status, Map.of("Allow", allow), Map.of("allow", allow));
    }

    private static Said shuffled(Iterable<?> things) {
        List<Object> list = new ArrayList<>();
        things.forEach(list::add);
        Collections.shuffle(list);
        return Said.ok(list);
    }

    private static Said found(Object thing) {
        return thing == null ? Said.no(404, "not here") : Said.ok(thing);
    }

    private Said books(String method) {
        switch (method) {
            case "GET":
            case "HEAD":
                return shuffled(books.values());
            default:
                return other(method, "OPTIONS,HEAD,GET");
        }
    }

    private Said book(String method, String isbn, String body) throws JsonProcessingException {
        switch (method) {
            case "GET":
            case "HEAD":
                return found(books.get(isbn));
            case "PUT":
                return put(isbn, Json.read(body));
            case "DELETE":
                return found(books.remove(isbn));
            default:
                return other(method, "OPTIONS,HEAD,GET,PUT,DELETE");
        }
    }

    private Said loans(String method, String body) throws JsonProcessingException {
        switch (method) {
            case "GET":
            case "HEAD":
                return shuffled(loans.values());
            case "POST":
                return post(Json.read(body));
            default:
                return other(method, "OPTIONS,HEAD,GET,POST");
        }
    }

    private Said loan(String method, String id, String body) throws JsonProcessingException {
        switch (method) {
            case "GET":
            case "HEAD":
                return found(loans.get(id));
            case "PATCH":
                JsonNode patch = Json.read(body);
                return found(loans.computeIfPresent(id, (key, loan) -> patched(loan, patch)));
            case "DELETE":
                return loans.remove(id) == null ? Said.no(410, "gone") : new Said(204, Map.of(), null);
            default:
                return other(method, "OPTIONS,HEAD,GET,PATCH,DELETE");
        }
    }

    private Said put(String isbn, JsonNode body) {
        if (body.has("isbn") && !body.get("isbn").asText().equals(isbn)) {
            return Said.no(409, "the body says " + body.get("isbn"));
        }
        int copies = body.has("copies") ? whole(body.get("copies")) : 1;
        Book book = new Book(isbn, text(body, "title"), textOrNull(body, "author"), textOrNull(body, "shelf"), copies);
        return new Said(books.put(isbn, book) == null ? 201 : 200, Map.of(), book);
    }

    private Said post(JsonNode body) {
        String isbn = text(body, "isbn");
        if (!books.containsKey(isbn)) {
            return Said.no(404, "no book " + isbn);
        }
        Loan loan = new Loan(UUID.randomUUID().toString(), isbn, text(body, "member"), date(body), 0, null);
        loans.put(loan.id(), loan);
        return new Said(201, Map.of("Location", "/loans/" + loan.id()), loan);
    }

    private Loan patched(Loan loan, JsonNode patch) {
        for (String field : fields(patch)) {
            if (!List.of("dueDate", "renew", "note").contains(field)) {
                throw new Unfit(field + " cannot be patched");
            }
        }
        LocalDate due = patch.has("dueDate") ? date(patch) : loan.dueDate();
        int renew = patch.has("renew") ? whole(patch.get("renew")) : 0;
        String note = patch.has("note") ? textOrNull(patch, "note") : loan.note();
        return new Loan(loan.id(), loan.isbn(), loan.member(), due.plusDays((long) renew * days), loan.renewals() + renew, note);
    }

    private static List<String> fields(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String text(JsonNode body, String name) {
        String text = textOrNull(body, name);
        if (text == null) {
            throw new Unfit(name + " is missing");
        }
        return text;
    }

    private static String textOrNull(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw new Unfit(name + " must be a text, but was " + value);
        }
        return value.textValue();
    }

    private static int whole(JsonNode value) {
        if (!value.isInt() || value.intValue() < 1) {
            throw new Unfit("must be a whole number from 1, but was " + value);
        }
        return value.intValue();
    }

    private static LocalDate date(JsonNode body) {
        try {
            return LocalDate.parse(text(body, "dueDate"));
        } catch (DateTimeParseException e) {
            throw new Unfit("dueDate must be a date, but was " + body.get("dueDate"));
        }
    }
}
