package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A format that other engines read or write. Registered by one line in {@link Formats}. */
public interface ExchangeFormat {

    /** As on the command line. */
    String name();

    /** Items of a file; what cannot be kept is a loss, what cannot be read at all an {@link ExchangeException}. */
    Imported read(byte[] file);

    /** How to write it, if we do. */
    Optional<Writer> writer();

    /** Whether its file is no text. */
    default boolean binary() {
        return false;
    }

    /** Writes items, which are plain: without parameters and exchanges, see {@link PlainItem}. */
    interface Writer {

        /** Why an item cannot be written in this format; empty if it can. */
        Optional<String> refusal(JsonNode item);

        /** One file with all items, none of which is refused. The same items give the same bytes. */
        byte[] write(List<? extends JsonNode> items);
    }
}
