package roundtrip.grader.build;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The child JVM's main class: compiles what comes in on its standard input until that ends. After any error of its own it says
 * nothing and ends with a code that names the cause, since a JVM that ran out of memory is not to be trusted with an answer.
 */
final class CompileWorker {
    static final int OUT_OF_MEMORY = 11;
    static final int OUT_OF_STACK = 12;
    static final int CRASHED = 13;

    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-proc:none",
            "-implicit:none",
            "-encoding",
            "UTF-8",
            "-Xmaxerrs",
            "50",
            "-parameters",
            "-g");
    private static final int MESSAGE_CAP = 2_000;

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private @Nullable List<String> classPath;

    private CompileWorker(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws IOException {
        OutputStream answers = System.out;
        InputStream requests = new BufferedInputStream(System.in);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CompileWorker worker = new CompileWorker(ToolProvider.getSystemJavaCompiler());
        try {
            while (true) {
                Frames.write(answers, worker.compile(Frames.readRequest(requests)));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (StackOverflowError e) {
            Runtime.getRuntime().halt(OUT_OF_STACK);
        } catch (Throwable e) { // javac wraps what it meets; the cause decides
            Runtime.getRuntime().halt(codeOf(e));
        }
    }

    private static int codeOf(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return OUT_OF_MEMORY;
            }
            if (at instanceof StackOverflowError) {
                return OUT_OF_STACK;
            }
        }
        return CRASHED;
    }

    private Frames.Response compile(Frames.Request request) throws IOException {
        if (!request.classPath().equals(classPath)) {
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    request.classPath().stream().map(File::new).toList());
            files.setLocation(StandardLocation.SOURCE_PATH, List.of());
            classPath = request.classPath();
        }
        MemoryFiles memory = new MemoryFiles(files, request.maxClasses(), request.maxBytes());
        Crash crash = new Crash();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try {
            boolean compiled = compiler.getTask(
                            crash, memory, found, OPTIONS, null, MemoryFiles.sources(request.sources()))
                    .call();
            crash.rethrow(compiled || !messages(found).isEmpty());
            return compiled
                    ? new Frames.Response(true, List.of(), memory.classes())
                    : new Frames.Response(false, messages(found), Map.of());
        } catch (MemoryFiles.TooMuch e) {
            return new Frames.Response(false, List.of(String.valueOf(e.getMessage())), Map.of());
        } catch (RuntimeException e) {
            if (e.getCause() instanceof MemoryFiles.TooMuch cause) {
                return new Frames.Response(false, List.of(String.valueOf(cause.getMessage())), Map.of());
            }
            throw e;
        }
    }

    /** javac swallows its own death and only writes about it: the first kilobytes tell which. */
    private static final class Crash extends StringWriter {
        private static final int CAP = 16 << 10;

        @Override
        public void write(String text) {
            write(text, 0, text.length());
        }

        @Override
        public void write(String text, int from, int length) {
            super.write(
                    text, from, Math.max(0, Math.min(length, CAP - getBuffer().length())));
        }

        @Override
        public void write(char[] text, int from, int length) {
            super.write(
                    text, from, Math.max(0, Math.min(length, CAP - getBuffer().length())));
        }

        void rethrow(boolean explained) {
            String written = toString();
            if (written.contains("java.lang.OutOfMemoryError")) {
                throw new OutOfMemoryError("in javac");
            }
            if (written.contains("java.lang.StackOverflowError")) {
                throw new StackOverflowError("in javac");
            }
            if (!explained) {
                throw new IllegalStateException("javac ended without a message");
            }
        }
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(CompileWorker::message)
                .toList();
    }

    private static String message(Diagnostic<? extends JavaFileObject> one) {
        JavaFileObject source = one.getSource();
        String place = source == null ? "" : source.getName() + ":" + one.getLineNumber() + ": ";
        String text = place + one.getMessage(Locale.ENGLISH);
        return text.length() <= MESSAGE_CAP ? text : text.substring(0, MESSAGE_CAP) + " ...";
    }
}
