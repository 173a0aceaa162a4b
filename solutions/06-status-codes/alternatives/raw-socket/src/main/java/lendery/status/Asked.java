package lendery.status;

import java.util.Map;

/**
 * One request.
 *
 * @param path as it came, with its escapes
 * @param query null when there is none
 * @param fields by name in small letters
 */
record Asked(String method, String path, String query, Map<String, String> fields, String body) {
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
