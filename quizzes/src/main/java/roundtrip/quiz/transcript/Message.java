package roundtrip.quiz.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One HTTP/1.1 message as its bytes say it.
 *
 * @param head its lines, the start line first, without line ends
 * @param content the bytes behind the empty line
 */
record Message(List<String> head, List<Byte> content) {

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    /** Empty if the bytes hold no whole head. */
    static Optional<Message> of(byte[] bytes) {
        for (int at = 0; at + END.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                List<String> head = List.of(new String(bytes, 0, at, StandardCharsets.ISO_8859_1).split("\r\n", -1));
                return Optional.of(new Message(head, boxed(Arrays.copyOfRange(bytes, at + END.length, bytes.length))));
            }
        }
        return Optional.empty();
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    String start() {
        return head.get(0);
    }

    /** The value of a field, whatever the case of its name. */
    Optional<String> field(String name) {
        return head.stream()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The content as lines of printable text; empty if it is none, or long. */
    Optional<List<String>> text() {
        byte[] bytes = new byte[content.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = content.get(i);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean printable =
                text.chars().allMatch(c -> (c >= ' ' && c != 0x7f && c != 0xfffd) || c == '\n' || c == '\r');
        List<String> lines = text.lines().toList();
        return printable && lines.size() <= 20 && lines.stream().allMatch(line -> line.length() <= 200)
                ? Optional.of(lines)
                : Optional.empty();
    }
}
