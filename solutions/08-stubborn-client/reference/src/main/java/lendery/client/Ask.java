package lendery.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is asked of the library, whoever carries it there.
 *
 * @param path from the base address, with its escapes
 * @param body JSON
 * @param key the idempotency key, in its quotes
 * @param tag the validator of a kept copy
 */
record Ask(String method, String path, Optional<String> body, Optional<String> key, Optional<String> tag) {
    static Ask get(String path) {
        return new Ask("GET", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Ask delete(String path) {
        return new Ask("DELETE", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Ask put(String path, String json) {
        return new Ask("PUT", path, Optional.of(json), Optional.empty(), Optional.empty());
    }

    static Ask post(String path, String json) {
        return new Ask("POST", path, Optional.of(json), Optional.empty(), Optional.empty());
    }

    Ask withKey(String value) {
        return new Ask(method, path, body, Optional.of(value), tag);
    }

    Ask ifNot(Optional<String> validator) {
        return new Ask(method, path, body, key, validator);
    }

    /** The same wish as a GET: nothing is sent along. */
    Ask asGet() {
        return new Ask("GET", path, Optional.empty(), Optional.empty(), tag);
    }

    /** The path of a book; its number is one segment, whatever it holds (RFC 3986 §2.1). */
    static String book(String isbn) {
        return "/books/" + URLEncoder.encode(isbn, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
