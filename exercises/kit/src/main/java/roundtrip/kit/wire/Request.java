package roundtrip.kit.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One HTTP/1.1 request as it goes out, byte for byte (RFC 9112 §3).
 *
 * <p>Immutable. The target is sent as it is given, so escapes are the caller's matter. {@code Host} is added when it is not among
 * the fields, {@code Content-Length} when there is content and neither it nor {@code Transfer-Encoding} is given.
 */
public final class Request {
    private final String method;
    private final String target;
    private final List<Field> fields;
    private final byte[] content;
    private final byte[] exact;

    private Request(String method, String target, List<Field> fields, byte[] content, byte[] exact) {
        this.method = method;
        this.target = target;
        this.fields = fields;
        this.content = content;
        this.exact = exact;
    }

    public static Request of(String method, String target) {
        return new Request(method, target, List.of(), null, null);
    }

    /** These bytes and no others; {@code method} only tells how to read the answer. */
    public static Request exactly(String method, byte[] bytes) {
        return new Request(method, "", List.of(), null, bytes.clone());
    }

    /** With one more field line, after those that are there. */
    public Request with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Request(method, target, List.copyOf(more), content, exact);
    }

    public Request withContent(byte[] bytes) {
        return new Request(method, target, fields, bytes.clone(), exact);
    }

    /** With a JSON text as content, in UTF-8, as {@code application/json} unless another Content-Type is given. */
    public Request withJson(String json) {
        Request typed = has("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.withContent(json.getBytes(StandardCharsets.UTF_8));
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.is(name));
    }

    /** All bytes of it, for a server known as {@code host}. */
    public byte[] bytes(String host) {
        if (exact != null) {
            return exact.clone();
        }
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        fields.forEach(field -> head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        if (content != null && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (content != null) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    /** The request in one line: {@code PUT /books/7  {"title":"River Atlas"}}. */
    public String brief() {
        if (exact != null) {
            return Visible.text(new String(exact, StandardCharsets.UTF_8), 200);
        }
        String shown = fields.stream()
                .filter(field -> !field.is("Connection") && !field.is("Content-Type"))
                .map(field -> "  " + field.name() + ": " + shortened(field.value()))
                .collect(Collectors.joining());
        String body = content == null ? "" : "  " + new String(content, StandardCharsets.UTF_8);
        return Visible.text(method + " " + target + shown + body, 300);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 24) + "..." + value.substring(value.length() - 8);
    }

    /** A curl line that sends the same against {@code base}; empty for bytes that curl cannot send. */
    public String curl(URI base) {
        return curl(base, "PORT");
    }

    /** With {@code port} in place of the number, which differs from run to run. */
    public String curl(URI base, String port) {
        if (exact != null) {
            return "";
        }
        List<String> words = new ArrayList<>(List.of("curl", "-i"));
        if (method.equals("HEAD")) {
            words.set(1, "-I");
        } else if (!method.equals("GET")) {
            words.addAll(List.of("-X", quoted(method)));
        }
        fields.stream()
                .filter(field -> !field.is("Connection") && !field.is("Host"))
                .forEach(field -> words.addAll(Arrays.asList("-H", quoted(field.name() + ": " + field.value()))));
        if (content != null) {
            words.addAll(List.of("--data-binary", quoted(Visible.text(new String(content, StandardCharsets.UTF_8), 500))));
        }
        words.add(quoted(base.getScheme() + "://" + base.getHost() + ":" + port + target));
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9/:._%=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return brief();
    }
}
