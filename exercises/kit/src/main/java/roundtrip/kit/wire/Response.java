package roundtrip.kit.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One final response as it came, framed by RFC 9112 §6.3.
 *
 * @param version as in the status line, {@code HTTP/1.1}
 * @param status three digits
 * @param fields the header section in order
 * @param content decoded from its framing, not from a content coding
 * @param interim the status codes of the 1xx responses before it
 * @param excess bytes that the server sent after the end of the response, before it ended the connection
 */
public record Response(
        String version, int status, List<Field> fields, byte[] content, List<Integer> interim, byte[] excess) {

    /** The value of the first field line of that name. */
    public Optional<String> field(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
    }

    /** The members of a list field over all its lines, without blanks and empty members (RFC 9110 §5.6.1). */
    public List<String> list(String name) {
        return fields.stream()
                .filter(field -> field.is(name))
                .flatMap(field -> Arrays.stream(field.value().split(",", -1)))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .collect(Collectors.toList());
    }

    /** The content read as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** In one line: {@code 200, Content-Type: text/plain, 12 bytes: Hello, world}. */
    public String brief() {
        StringBuilder out = new StringBuilder().append(status);
        for (String name : List.of("Content-Type", "Content-Length", "Location", "Allow", "Retry-After", "ETag", "WWW-Authenticate")) {
            field(name).ifPresent(value -> out.append(", ").append(name).append(": ").append(Visible.text(value, 200)));
        }
        if (content.length > 0) {
            out.append(", ").append(content.length).append(" bytes: ").append(Visible.text(text(), 200));
        }
        return out.toString();
    }
}
