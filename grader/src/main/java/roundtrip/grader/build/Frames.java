package roundtrip.grader.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The grader's and the compile worker's common tongue: a length, then lists of texts and maps of names to bytes. JDK only. */
final class Frames {
    static final int MAX = 64 << 20;
    private static final int MAX_COUNT = 100_000;

    private Frames() {}

    /** What is asked. */
    record Request(List<String> classPath, Map<String, byte[]> sources, int maxClasses, int maxBytes) {}

    /** What is answered: classes by name with slashes, or messages. */
    record Response(boolean compiled, List<String> messages, Map<String, byte[]> classes) {}

    static void write(OutputStream out, Request request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        texts(data, request.classPath());
        files(data, request.sources());
        data.writeInt(request.maxClasses());
        data.writeInt(request.maxBytes());
        send(out, bytes);
    }

    static void write(OutputStream out, Response response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeBoolean(response.compiled());
        texts(data, response.messages());
        files(data, response.classes());
        send(out, bytes);
    }

    static Request readRequest(InputStream in) throws IOException {
        DataInputStream data = receive(in);
        return new Request(texts(data), files(data), data.readInt(), data.readInt());
    }

    static Response readResponse(InputStream in) throws IOException {
        DataInputStream data = receive(in);
        return new Response(data.readBoolean(), texts(data), files(data));
    }

    private static void send(OutputStream out, ByteArrayOutputStream bytes) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(bytes.size());
        bytes.writeTo(data);
        data.flush();
    }

    private static DataInputStream receive(InputStream in) throws IOException {
        int length = new DataInputStream(in).readInt();
        if (length < 0 || length > MAX) {
            throw new IOException("expected a frame of at most " + MAX + " bytes, got " + length);
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("the frame ended after " + frame.length + " of " + length + " bytes");
        }
        return new DataInputStream(new ByteArrayInputStream(frame));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            bytes(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = count(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(bytes(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void files(DataOutputStream out, Map<String, byte[]> files) throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            bytes(out, file.getKey().getBytes(StandardCharsets.UTF_8));
            bytes(out, file.getValue());
        }
    }

    private static Map<String, byte[]> files(DataInputStream in) throws IOException {
        int count = count(in);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = new String(bytes(in), StandardCharsets.UTF_8);
            files.put(name, bytes(in));
        }
        return files;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("expected at most " + in.available() + " more bytes, got a length of " + length);
        }
        return in.readNBytes(length);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_COUNT) {
            throw new IOException("expected a list of at most " + MAX_COUNT + ", got " + count);
        }
        return count;
    }
}
