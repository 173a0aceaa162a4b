package roundtrip.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.grader.Progress;
import roundtrip.grader.report.ResultsFile;

/** Progress for programs: one JSON object per line, each with an {@code event}. */
final class JsonLines implements Progress {
    private final PrintWriter print;
    private int all;
    private int done;

    JsonLines(PrintWriter print) {
        this.print = print;
    }

    @Override
    public void begin(int submissions) {
        all = submissions;
        done = 0;
        say("begin", Map.of("submissions", submissions));
    }

    @Override
    public void done(String submission, String outcome, String mark) {
        done++;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("submission", submission);
        line.put("outcome", outcome);
        line.put("mark", mark);
        line.put("done", done);
        line.put("of", all);
        say("done", line);
    }

    @Override
    public void note(String sentence) {
        say("note", Map.of("text", sentence));
    }

    void say(String event, Map<String, ?> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.putAll(facts);
        try {
            print.println(ResultsFile.line(line));
            print.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
