package roundtrip.grader.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Source and classes of one compilation in memory; the worker writes no file. Runs in the worker only. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private final int maxClasses;
    private final int maxBytes;

    MemoryFiles(JavaFileManager real, int maxClasses, int maxBytes) {
        super(real);
        this.maxClasses = maxClasses;
        this.maxBytes = maxBytes;
    }

    /** More came out of javac than anybody needs. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    static List<JavaFileObject> sources(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .<JavaFileObject>map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (classes.size() >= maxClasses) {
            throw new TooMuch("more than " + maxClasses + " classes came out");
        }
        ByteArrayOutputStream out = new CappedBytes(maxBytes);
        classes.put(className.replace('.', '/'), out);
        return new Target(className, kind, out);
    }

    @Override
    public void close() {}

    Map<String, byte[]> classes() {
        Map<String, byte[]> done = new LinkedHashMap<>();
        long total = 0;
        for (Map.Entry<String, ByteArrayOutputStream> entry : classes.entrySet()) {
            total += entry.getValue().size();
            if (total > maxBytes) {
                throw new TooMuch("the classes together are longer than " + maxBytes + " bytes");
            }
            done.put(entry.getKey(), entry.getValue().toByteArray());
        }
        return done;
    }

    private static URI uri(String path) {
        try {
            return new URI("mem", "", "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("cannot name \"" + path + "\" as a source", e);
        }
    }

    private static final class CappedBytes extends ByteArrayOutputStream {
        private final int cap;

        CappedBytes(int cap) {
            this.cap = cap;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (size() + length > cap) {
                throw new TooMuch("a class is longer than " + cap + " bytes");
            }
            super.write(bytes, from, length);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final byte[] content;

        Source(String path, byte[] content) {
            super(uri(path), Kind.SOURCE);
            this.path = path;
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(content, StandardCharsets.UTF_8);
        }

        @Override
        public String getName() {
            return path;
        }
    }

    private static final class Target extends SimpleJavaFileObject {
        private final OutputStream out;

        Target(String className, Kind kind, OutputStream out) {
            super(uri(className.replace('.', '/') + kind.extension), kind);
            this.out = out;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return out;
        }
    }
}
