package roundtrip.quiz.item.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.WireLine.Direction;
import roundtrip.quiz.item.ItemType.Complaint;

/** Reads an exchange: {@code >} to the server, {@code <} back, {@code A>} of a named party, {@code #} a remark. */
final class Exchange {

    private static final String RULE = "exchange";
    private static final Pattern LINE = Pattern.compile("(?<party>[A-Z]?)(?<way>[<>#])(?: (?<text>.*))?");
    private static final Pattern BYTES = Pattern.compile("[0-9a-f]{2}( [0-9a-f]{2})*");

    private Exchange() {}

    /** The lines of a sound exchange. */
    static List<WireLine> lines(String exchange) {
        List<WireLine> lines = new ArrayList<>();
        for (String line : exchange.lines().toList()) {
            int number = lines.size() + 1;
            lines.add(read(line, number)
                    .orElseThrow(() -> new IllegalArgumentException("line " + number + " has no direction: " + line)));
        }
        return List.copyOf(lines);
    }

    private static Optional<WireLine> read(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        boolean fits = matcher.matches()
                && (!matcher.group("way").equals("#") || matcher.group("party").isEmpty());
        if (!fits) {
            return Optional.empty();
        }
        Direction direction = switch (matcher.group("way")) {
            case ">" -> Direction.TO_SERVER;
            case "<" -> Direction.BACK;
            default -> Direction.REMARK;
        };
        String text = matcher.group("text");
        return Optional.of(new WireLine(number, direction, matcher.group("party"), text == null ? "" : text));
    }

    static List<Complaint> complaints(String exchange, boolean hex) {
        List<Complaint> complaints = new ArrayList<>();
        int number = 0;
        for (String line : exchange.lines().toList()) {
            number++;
            Optional<WireLine> read = read(line, number);
            if (read.isEmpty()) {
                complaints.add(complaint(
                        number,
                        "expected >, < or #, a party's capital letter before it, and a space, got \"" + line + "\""));
            } else if (hex
                    && read.get().direction() != Direction.REMARK
                    && !BYTES.matcher(read.get().text()).matches()) {
                complaints.add(complaint(
                        number,
                        "expected bytes such as \"81 05 6c\", got \""
                                + read.get().text() + "\""));
            }
        }
        if (complaints.isEmpty() && !hex) {
            complaints.addAll(Lengths.complaints(lines(exchange)));
        }
        return complaints;
    }

    private static Complaint complaint(int number, String message) {
        return new Complaint("/exchange", RULE, "line " + number + ": " + message);
    }
}
