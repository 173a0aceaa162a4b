package roundtrip.quiz.item.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.item.ItemType.Complaint;

/**
 * Whether each message of an exchange is as long as its {@code Content-Length} says. The last line of a content has no line
 * end; an empty line after it gives it one.
 */
final class Lengths {

    private static final Pattern START = Pattern.compile("HTTP/[0-9.]+ .*|[A-Z]+ \\S+ HTTP/[0-9.]+");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+) *");

    private Lengths() {}

    static List<Complaint> complaints(List<WireLine> lines) {
        return messages(lines).stream().flatMap(Lengths::check).toList();
    }

    /** Lines of one direction and party that follow each other, from one start line to the next. */
    private static List<List<WireLine>> messages(List<WireLine> lines) {
        List<List<WireLine>> messages = new ArrayList<>();
        List<WireLine> message = new ArrayList<>();
        for (WireLine line : lines) {
            boolean goesOn = !message.isEmpty()
                    && line.direction() == message.get(0).direction()
                    && line.party().equals(message.get(0).party())
                    && !START.matcher(line.text()).matches();
            if (!goesOn) {
                messages.add(message);
                message = new ArrayList<>();
            }
            message.add(line);
        }
        messages.add(message);
        return messages;
    }

    private static Stream<Complaint> check(List<WireLine> message) {
        int empty = 0;
        while (empty < message.size() && !message.get(empty).text().isEmpty()) {
            empty++;
        }
        if (empty == message.size()) {
            return Stream.empty();
        }
        List<String> content = message.subList(empty + 1, message.size()).stream()
                .map(WireLine::text)
                .toList();
        return message.subList(0, empty).stream().flatMap(line -> check(line, content));
    }

    private static Stream<Complaint> check(WireLine field, List<String> content) {
        Matcher length = LENGTH.matcher(field.text());
        if (!length.matches()) {
            return Stream.empty();
        }
        List<Integer> possible = Stream.of("\n", "\r\n")
                .map(end -> String.join(end, content).getBytes(StandardCharsets.UTF_8).length)
                .toList();
        boolean fits = possible.stream().anyMatch(bytes -> String.valueOf(bytes).equals(length.group(1)));
        return fits
                ? Stream.empty()
                : Stream.of(new Complaint(
                        "/exchange",
                        "length",
                        "line " + field.number() + ": " + length.group(1) + " is announced, " + possible.get(0)
                                + " bytes follow the empty line"));
    }
}
