package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered sentences of an exercise's README, so that a rule can be read where a check is explained. */
public final class ReadmeSentences {
    private static final Pattern BEGIN = Pattern.compile("^[-*] \\*\\*\\[(S[0-9]+)\\]\\*\\* ?(.*)$");

    private final Map<String, String> sentences;

    private ReadmeSentences(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    public static ReadmeSentences of(String readme) {
        Map<String, StringBuilder> all = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : readme.split("\n", -1)) {
            Matcher begin = BEGIN.matcher(line.stripTrailing());
            if (begin.matches()) {
                current = new StringBuilder(begin.group(2));
                all.putIfAbsent(begin.group(1), current);
            } else if (line.startsWith("  ") && !line.isBlank()) {
                current.append(' ').append(line.strip());
            } else {
                current = new StringBuilder();
            }
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        all.forEach((number, text) -> sentences.put(number, text.toString().strip()));
        return new ReadmeSentences(sentences);
    }

    /** The results with the text of each check's sentences. */
    public Results in(Results results) {
        List<Results.Submission> told = new ArrayList<>();
        for (Results.Submission one : results.submissions()) {
            told.add(one.with(
                    one.mark(),
                    one.checks().stream()
                            .map(check -> check.withSentenceText(text(check.sentence())))
                            .toList()));
        }
        return new Results(results.schema(), results.batch(), told);
    }

    /** One line for each sentence that {@code numbers} names and the README has. */
    String text(String numbers) {
        List<String> texts = new ArrayList<>();
        for (String number : numbers.split(" ", -1)) {
            if (sentences.containsKey(number)) {
                texts.add(sentences.get(number));
            }
        }
        return String.join("\n", texts);
    }
}
