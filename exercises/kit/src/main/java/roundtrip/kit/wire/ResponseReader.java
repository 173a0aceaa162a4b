package roundtrip.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the responses of one connection, strictly by RFC 9112, with a cap on everything. */
final class ResponseReader {
    private static final int HEAD = 64 * 1024;
    private static final int CONTENT = 1024 * 1024;
    private static final int INTERIM = 20;
    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/\\d\\.\\d) (\\d{3})( [^\\r\\n]*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final WireStream stream;
    private final int connection;
    private final Transcript transcript;
    private byte[] pending = new byte[0];

    ResponseReader(WireStream stream, int connection, Transcript transcript) {
        this.stream = stream;
        this.connection = connection;
        this.transcript = transcript;
    }

    /** What came is not what HTTP asks for. */
    private static final class Strange extends Exception {
        private static final long serialVersionUID = 1L;

        Strange(String what) {
            super(what);
        }
    }

    /** The peer ended; the message says after what. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        Ended(String after) {
            super(after);
        }
    }

    /** The final answer to one request with that method. With {@code toTheEnd}, an announced close is waited for and excess bytes are kept. */
    Reply read(String method, Deadline deadline, boolean toTheEnd) {
        try {
            List<Integer> interim = new ArrayList<>();
            while (true) {
                String[] head = head(deadline);
                Matcher line = STATUS_LINE.matcher(head[0]);
                if (!line.matches()) {
                    throw new Strange("no status line but \"" + Visible.text(head[0], 80) + "\"");
                }
                int status = Integer.parseInt(line.group(2));
                List<Field> fields = fields(head);
                if (status >= 200 || status == 101) {
                    Response bare = new Response(line.group(1), status, fields, new byte[0], interim, new byte[0]);
                    byte[] content = content(method, bare, deadline);
                    byte[] excess = toTheEnd && closes(bare) ? rest(deadline) : new byte[0];
                    return new Reply.Answered(
                            new Response(bare.version(), status, fields, content, List.copyOf(interim), excess));
                }
                interim.add(status);
                if (interim.size() > INTERIM) {
                    throw new Strange("more than " + INTERIM + " interim responses");
                }
            }
        } catch (Strange e) {
            return new Reply.Garbled(e.getMessage());
        } catch (Ended e) {
            return new Reply.Cut(e.getMessage());
        } catch (WireStream.TimedOut e) {
            return new Reply.Late(pending.length == 0 ? "silence" : "\"" + Visible.text(shown(), 80) + "\"");
        } catch (IOException e) {
            return new Reply.Cut("with a reset");
        }
    }

    /** True when the peer ends the connection before the deadline without sending anything more. */
    boolean endsQuietly(Deadline deadline) {
        try {
            return pending.length == 0 && rest(deadline).length == 0;
        } catch (WireStream.TimedOut | Strange e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String[] head(Deadline deadline) throws IOException, Strange, Ended {
        int end = find("\r\n\r\n", 0);
        while (end < 0) {
            if (pending.length > HEAD) {
                throw new Strange("a header section of more than " + HEAD + " bytes");
            }
            if (!more(deadline)) {
                throw new Ended(pending.length == 0 ? "without an answer" : "after \"" + Visible.text(shown(), 80) + "\"");
            }
            end = find("\r\n\r\n", 0);
        }
        String head = new String(pending, 0, end, StandardCharsets.UTF_8);
        pending = Arrays.copyOfRange(pending, end + 4, pending.length);
        return head.split("\r\n", -1);
    }

    private static List<Field> fields(String[] head) throws Strange {
        List<Field> fields = new ArrayList<>();
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            if (colon < 1 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw new Strange("a header line \"" + Visible.text(line, 80) + "\" that has no name and colon");
            }
            fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return List.copyOf(fields);
    }

    private byte[] content(String method, Response head, Deadline deadline) throws IOException, Strange, Ended {
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304 || head.status() == 101) {
            return new byte[0];
        }
        if (head.field("Transfer-Encoding").isPresent()) {
            List<String> codings = head.list("Transfer-Encoding");
            if (codings.size() != 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
                throw new Strange("a Transfer-Encoding " + Visible.text(codings.toString(), 80) + " other than chunked");
            }
            return chunks(deadline);
        }
        List<String> lengths = head.list("Content-Length");
        if (lengths.isEmpty()) {
            return rest(deadline);
        }
        if (lengths.stream().distinct().count() > 1 || !lengths.get(0).matches("\\d{1,15}")) {
            throw new Strange("a Content-Length " + Visible.text(lengths.toString(), 80) + " that is no single number");
        }
        long length = Long.parseLong(lengths.get(0));
        if (length > CONTENT) {
            throw new Strange("content of " + length + " bytes, more than the " + CONTENT + " that are read");
        }
        return take((int) length, deadline, "after " + Math.min(length, pending.length) + " of " + length + " bytes of content");
    }

    private byte[] chunks(Deadline deadline) throws IOException, Strange, Ended {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (true) {
            String size = line(deadline);
            String digits = size.split(";", 2)[0].strip();
            if (!digits.matches("[0-9a-fA-F]{1,8}")) {
                throw new Strange("a chunk size \"" + Visible.text(size, 80) + "\" that is no hexadecimal number");
            }
            int length = (int) Math.min(Long.parseLong(digits, 16), CONTENT + 1L);
            if (content.size() + length > CONTENT) {
                throw new Strange("content of more than the " + CONTENT + " bytes that are read");
            }
            if (length == 0) {
                while (!line(deadline).isEmpty()) {
                    // trailer fields are read over
                }
                return content.toByteArray();
            }
            content.writeBytes(take(length, deadline, "inside a chunk"));
            if (!line(deadline).isEmpty()) {
                throw new Strange("a chunk that is longer than its size says");
            }
        }
    }

    private String line(Deadline deadline) throws IOException, Strange, Ended {
        int end = find("\r\n", 0);
        while (end < 0) {
            if (pending.length > HEAD) {
                throw new Strange("a line of more than " + HEAD + " bytes");
            }
            if (!more(deadline)) {
                throw new Ended("inside chunked content");
            }
            end = find("\r\n", 0);
        }
        String line = new String(pending, 0, end, StandardCharsets.UTF_8);
        pending = Arrays.copyOfRange(pending, end + 2, pending.length);
        return line;
    }

    private byte[] take(int count, Deadline deadline, String after) throws IOException, Ended {
        while (pending.length < count) {
            if (!more(deadline)) {
                throw new Ended(after);
            }
        }
        byte[] taken = Arrays.copyOf(pending, count);
        pending = Arrays.copyOfRange(pending, count, pending.length);
        return taken;
    }

    private byte[] rest(Deadline deadline) throws IOException, Strange {
        while (more(deadline)) {
            if (pending.length > CONTENT) {
                throw new Strange("content of more than the " + CONTENT + " bytes that are read");
            }
        }
        byte[] rest = pending;
        pending = new byte[0];
        return rest;
    }

    private boolean more(Deadline deadline) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int count = stream.read(buffer, deadline);
        if (count < 0) {
            transcript.note(connection, "ended by the server");
            return false;
        }
        transcript.received(connection, Arrays.copyOf(buffer, count));
        int old = pending.length;
        pending = Arrays.copyOf(pending, old + count);
        System.arraycopy(buffer, 0, pending, old, count);
        return true;
    }

    private static boolean closes(Response head) {
        boolean close = head.list("Connection").stream().anyMatch("close"::equalsIgnoreCase);
        return close || head.version().equals("HTTP/1.0");
    }

    private int find(String marker, int from) {
        byte[] wanted = marker.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= pending.length - wanted.length; i++) {
            if (Arrays.equals(pending, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private String shown() {
        return new String(pending, StandardCharsets.UTF_8);
    }
}
