package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtrip.grader.report.Results;

/** Looks whether what submissions said came out of a batch's files as text, and as nothing else. */
final class Outputs {
    private static final Pattern MARKUP =
            Pattern.compile("<(script|img|iframe|object|base|meta http-equiv=.?refresh)\\b");
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern FORMULA = Pattern.compile("(^|,)\"?[=+@-][^0-9,]");

    private Outputs() {}

    static List<String> faults(Path folder, Results results) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".html") || name.endsWith(".csv") || name.endsWith(".json")) {
                    look(name, Files.readString(file, StandardCharsets.UTF_8), faults);
                }
            }
        }
        Path marks = folder.resolve("marks.csv");
        if (Files.exists(marks)) {
            List<String> lines = Files.readAllLines(marks, StandardCharsets.UTF_8);
            if (lines.size() != results.submissions().size() + 1) {
                faults.add("marks.csv has " + lines.size() + " lines for "
                        + results.submissions().size() + " submissions");
            }
            lines.stream()
                    .filter(line -> FORMULA.matcher(line).find())
                    .forEach(line -> faults.add("marks.csv holds a formula: " + line));
        }
        return faults;
    }

    private static void look(String name, String text, List<String> faults) {
        if (CONTROL.matcher(text).find()) {
            faults.add(name + " holds control characters");
        }
        if (name.endsWith(".html") && MARKUP.matcher(text).find()) {
            faults.add(name + " holds markup of a submission");
        }
    }
}
