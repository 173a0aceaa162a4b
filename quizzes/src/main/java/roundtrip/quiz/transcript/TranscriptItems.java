package roundtrip.quiz.transcript;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes wire items from a request and its response. A seed chooses which questions are asked and in which order; what is
 * right follows from the bytes only, never from a verdict.
 */
public final class TranscriptItems {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5])([0-9]{2})( .*)?");
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.[01]");

    private static final Map<Integer, String> CLASSES = Map.of(
            1, "an interim response: the final one follows",
            2, "the request was received, understood and done",
            3, "the client must do more to have its request done",
            4, "the request is at fault",
            5, "the server failed at a request that seems good");

    private final String id;
    private final Message request;
    private final Message response;
    private final String method;
    private final int statusClass;
    private final int status;

    private TranscriptItems(String id, Message request, Message response, Matcher start, Matcher line) {
        this.id = id;
        this.request = request;
        this.response = response;
        this.method = line.group(1);
        this.statusClass = Integer.parseInt(start.group(1));
        this.status = Integer.parseInt(start.group(1) + start.group(2));
    }

    /**
     * At most so many items, as JSON of the bank; none if the bytes are not one HTTP/1.1 request and response.
     *
     * @param id put before the items' own ids
     */
    public static List<ObjectNode> of(String id, byte[] sent, byte[] received, RandomGenerator chance, int most) {
        Optional<Message> request = Message.of(sent);
        Optional<Message> response = Message.of(received);
        if (request.isEmpty() || response.isEmpty()) {
            return List.of();
        }
        Matcher line = REQUEST.matcher(request.get().start());
        Matcher start = STATUS.matcher(response.get().start());
        if (!line.matches() || !start.matches()) {
            return List.of();
        }
        List<ObjectNode> items =
                new ArrayList<>(new TranscriptItems(id, request.get(), response.get(), start, line).all());
        while (items.size() > most) {
            items.remove(chance.nextInt(items.size()));
        }
        for (int i = items.size() - 1; i > 0; i--) {
            java.util.Collections.swap(items, i, chance.nextInt(i + 1));
        }
        return List.copyOf(items);
    }

    private List<ObjectNode> all() {
        List<ObjectNode> items = new ArrayList<>();
        items.add(statusClass());
        if (response.field("Content-Length").orElse("1").matches("[1-9][0-9]{0,17}")) {
            items.add(end()); // of no bytes at all, two answers would be true
        }
        if (status == 405) {
            items.add(allow());
        }
        return items;
    }

    private ObjectNode statusClass() {
        ObjectNode item = item("class", "What does the first digit of this response's status say?");
        ArrayNode options = options(item);
        for (int digit = 1; digit <= 5; digit++) {
            String text = Optional.ofNullable(CLASSES.get(digit)).orElseThrow();
            option(options, "c" + digit, text, digit == statusClass, "That is what " + digit + "xx says.");
        }
        return item;
    }

    private ObjectNode end() {
        ObjectNode item = item("end", "How does the client know where the content of this response ends?");
        String right = rightEnd();
        ArrayNode options = options(item);
        String length = response.field("Content-Length").orElse("");
        option(
                options,
                "none",
                "there is no content",
                right.equals("none"),
                "Neither method nor status forbids content here.");
        option(
                options,
                "length",
                length.matches("[0-9]+")
                        ? "after " + length + " bytes, as announced"
                        : "after the number of bytes announced",
                right.equals("length"),
                "No length counts for this response.");
        option(
                options,
                "chunks",
                "at the chunk of size 0",
                right.equals("chunks"),
                "The response is not sent in chunks.");
        option(
                options,
                "close",
                "when the server closes the connection",
                right.equals("close"),
                "Something in the response tells it earlier.");
        return item;
    }

    /** RFC 9112 §6.3, in its order. */
    private String rightEnd() {
        if (method.equals("HEAD") || statusClass == 1 || status == 204 || status == 304) {
            return "none";
        }
        boolean chunked = response.field("Transfer-Encoding")
                .filter(value -> value.toLowerCase(java.util.Locale.ROOT).endsWith("chunked"))
                .isPresent();
        if (chunked) {
            return "chunks";
        }
        Optional<String> length = response.field("Content-Length");
        if (length.isPresent() && response.field("Transfer-Encoding").isEmpty()) {
            return "length";
        }
        return "close";
    }

    private ObjectNode allow() {
        boolean there = response.field("Allow").isPresent();
        ObjectNode item = item("allow", "Which field must a response with this status have, and has it?");
        ArrayNode options = options(item);
        option(options, "missing", "`Allow`, and it is missing", !there, "It is there: read the fields again.");
        option(options, "there", "`Allow`, and it is there", there, "It is not there: read the fields again.");
        option(options, "retry", "`Retry-After`", false, "Waiting does not make the method allowed.");
        option(options, "location", "`Location`", false, "The resource is where it was.");
        return item;
    }

    private ObjectNode item(String name, String stem) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", id + "-" + name);
        item.put("type", "wire");
        item.put("stem", stem);
        item.put("exchange", exchange());
        return item;
    }

    private String exchange() {
        StringBuilder lines = new StringBuilder();
        show(request, ">", lines);
        show(response, "<", lines);
        return lines.toString();
    }

    private static void show(Message message, String way, StringBuilder lines) {
        message.head().forEach(line -> line(way, line, lines));
        lines.append(way).append('\n');
        if (message.text().isPresent()) {
            message.text().get().forEach(line -> line(way, line, lines));
        } else {
            lines.append("# ").append(message.content().size()).append(" bytes of content, not shown\n");
        }
    }

    /** A line, with whatever is not printable replaced. */
    private static void line(String way, String line, StringBuilder lines) {
        String shown = line.replaceAll("[\\p{Cntrl}]", "\uFFFD");
        lines.append(way).append(shown.isEmpty() ? "" : " ").append(shown).append('\n');
    }

    private static ArrayNode options(ObjectNode item) {
        return item.putObject("ask").put("type", "choice").putArray("options");
    }

    private static void option(ArrayNode options, String id, String text, boolean right, String feedback) {
        ObjectNode option = options.addObject().put("id", id).put("text", text);
        if (right) {
            option.put("correct", true);
        } else {
            option.put("feedback", feedback);
        }
    }
}
