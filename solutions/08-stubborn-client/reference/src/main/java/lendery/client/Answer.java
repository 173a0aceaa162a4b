package lendery.client;

import java.util.Optional;
import java.util.function.Function;

/** A complete answer of the library. */
record Answer(int status, Function<String, Optional<String>> fields, String body) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The value of the field with that name, in any letter case; of several lines the values with commas between. */
    Optional<String> header(String name) {
        return fields.apply(name);
    }
}
