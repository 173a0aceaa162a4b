package roundtrip.quiz.exchange.aiken;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Losses;
import roundtrip.quiz.exchange.text.Prose;

/** Reads Aiken: a stem, options {@code A.} or {@code A)}, then {@code ANSWER: A}. Every text is shown as typed. */
final class AikenReader {

    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)](?:\\s+(.*))?");
    private static final Pattern TIGHT = Pattern.compile("([A-Z])[.)](\\S.*)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("([A-Za-z])(?:[.)].*)?");

    private final Drafts drafts = new Drafts();
    private final List<String> stem = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int start;

    /** Whether a line would be taken for an option or an answer. */
    static boolean isSign(String line) {
        return OPTION.matcher(line.strip()).matches()
                || TIGHT.matcher(line.strip()).matches()
                || ANSWER.matcher(line.strip()).matches();
    }

    Imported read(String file) {
        int number = 0;
        for (String raw : file.split("\n", -1)) {
            number++;
            String line = raw.strip();
            Matcher option = option(line);
            Matcher answer = ANSWER.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (answer.matches() && (line.startsWith("ANSWER") || !options.isEmpty())) {
                String key = answer.group(1).strip();
                drafts.attempt("line " + start(number), it -> item(key));
                clear();
            } else if (option.matches() && !stem.isEmpty()) {
                letters.add(option.group(1));
                options.add(option.group(2) == null ? "" : option.group(2));
            } else {
                if (!options.isEmpty()) {
                    drafts.lost(
                            "line " + start,
                            "line " + number + ": expected \"ANSWER:\" after the options, got \""
                                    + Losses.shortened(line) + "\"");
                    clear();
                }
                start = stem.isEmpty() ? number : start;
                stem.add(line);
            }
        }
        if (!stem.isEmpty()) {
            drafts.lost("line " + start, "expected options and \"ANSWER:\", got the end of the file");
        }
        return drafts.done();
    }

    /** An option's line; without a blank after the letter it must be the letter whose turn it is. */
    private Matcher option(String line) {
        Matcher tight = TIGHT.matcher(line);
        boolean turn = tight.matches() && tight.group(1).equals(String.valueOf((char) ('A' + letters.size())));
        return turn ? tight : OPTION.matcher(line);
    }

    private int start(int number) {
        return stem.isEmpty() ? number : start;
    }

    private void clear() {
        stem.clear();
        letters.clear();
        options.clear();
    }

    private void item(String key) {
        if (stem.isEmpty() || options.size() < 2) {
            throw new MalformedItem(
                    "expected a stem and at least two options before \"ANSWER:\", got " + options.size() + " options");
        }
        if (letters.stream().distinct().count() < letters.size()) {
            throw new MalformedItem("expected each letter once, got " + letters);
        }
        Matcher named = KEY.matcher(key);
        String letter = named.matches() ? named.group(1).toUpperCase(java.util.Locale.ROOT) : "";
        if (!letters.contains(letter)) {
            throw new MalformedItem(
                    "expected one of " + letters + " after \"ANSWER:\", got \"" + Losses.shortened(key) + "\"");
        }
        Draft draft = drafts.begin("", Prose.markdown(Prose.Kind.PLAIN, String.join("\n", stem), what -> {}));
        List<Draft.Choice> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String text = Prose.markdown(Prose.Kind.PLAIN, options.get(i), what -> {});
            choices.add(new Draft.Choice(text, letters.get(i).equals(letter) ? Fraction.ONE : Fraction.ZERO, ""));
        }
        draft.choice(choices);
        drafts.keep(draft);
    }
}
