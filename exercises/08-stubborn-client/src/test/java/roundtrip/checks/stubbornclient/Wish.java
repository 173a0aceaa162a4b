package roundtrip.checks.stubbornclient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.kit.check.Seed;
import roundtrip.kit.wire.Json;

/**
 * One call of the client's, and the request that it should become.
 *
 * @param call the client's method
 * @param argument its only argument
 * @param mark a text of the request that no other request of the check has
 */
public record Wish(String call, Object argument, String method, String target, String mark) {
    /** To find a book that no other check asks for. */
    public static Wish find(Seed seed) {
        return find(seed.isbn());
    }

    public static Wish find(String isbn) {
        return new Wish("findBook", isbn, "GET", "/books/" + isbn, isbn);
    }

    public static Wish put(Seed seed) {
        return put(seed.isbn(), "The " + seed.word() + " Atlas");
    }

    public static Wish put(String isbn, String title) {
        return new Wish("putBook", book(isbn, title), "PUT", "/books/" + isbn, isbn);
    }

    public static Wish remove(Seed seed) {
        return remove(seed.isbn());
    }

    public static Wish remove(String isbn) {
        return new Wish("removeBook", isbn, "DELETE", "/books/" + isbn, isbn);
    }

    public static Wish suggest(Seed seed) {
        String word = seed.word();
        return new Wish("suggest", "more about " + word, "POST", "/suggestions", word);
    }

    public static Wish borrow(Seed seed) {
        String isbn = seed.isbn();
        return new Wish("borrow", isbn, "POST", "/loans", isbn);
    }

    /** The fields that the request's JSON must have; none for a request without content. */
    public Map<String, Object> content() {
        switch (call) {
            case "putBook":
                return fields(argument);
            case "suggest":
                return Map.of("text", argument);
            case "borrow":
                return Map.of("isbn", argument);
            default:
                return Map.of();
        }
    }

    private static Map<String, Object> fields(Object object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    /** A book as a map, as the client's method gives it. */
    public static Map<String, Object> book(String isbn, String title) {
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("isbn", isbn);
        book.put("title", title);
        return book;
    }

    /** The book that this wish is to find, with a title of its number. */
    public Map<String, Object> book() {
        return book(String.valueOf(argument), "Title of " + mark);
    }

    /** The loan that this wish is to make. */
    public Map<String, Object> loan() {
        Map<String, Object> loan = new LinkedHashMap<>();
        loan.put("id", "loan-" + mark);
        loan.put("isbn", argument);
        return loan;
    }

    /** What the client's method returns when all is well: a book, a loan, or nothing. */
    public Object wanted() {
        return call.equals("findBook") ? book() : call.equals("borrow") ? loan() : null;
    }

    /** The content of a library's answer when all is well: empty where there is nothing to say. */
    public String answer() {
        return wanted() == null ? "" : Json.write(wanted());
    }

    /** {@code findBook("978...")}. */
    @Override
    public String toString() {
        return call + "(" + Json.write(argument) + ")";
    }

    /** One wish for each of these, in their order. */
    public static List<Wish> each(int count, Supplier<Wish> wish) {
        return Stream.generate(wish).limit(count).collect(Collectors.toList());
    }
}
