package roundtrip.quiz.exchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Weights;

/**
 * One answer between braces, escapes still hidden.
 *
 * @param key whether {@code =} stood before it
 * @param weight as {@code %50%} says
 */
record GiftAnswer(boolean key, Optional<Fraction> weight, String text, String feedback) {

    private static final Pattern WEIGHT = Pattern.compile("^%\\s*(-?\\d{1,3}(?:[.,]\\d{0,20})?)\\s*%");

    /** All answers; one without any sign before it is a key. */
    static List<GiftAnswer> split(String answers) {
        List<GiftAnswer> all = new ArrayList<>();
        int start = 0;
        boolean key = true;
        for (int i = 0; i <= answers.length(); i++) {
            boolean end = i == answers.length();
            if (end || answers.charAt(i) == '=' || answers.charAt(i) == '~') {
                String piece = answers.substring(start, i).strip();
                if (!piece.isEmpty()) {
                    all.add(of(key, piece));
                    Draft.bounded(all.size(), "answers");
                }
                key = !end && answers.charAt(i) == '=';
                start = i + 1;
            }
        }
        return all;
    }

    private static GiftAnswer of(boolean key, String piece) {
        Optional<Fraction> weight = Optional.empty();
        String rest = piece;
        Matcher matcher = WEIGHT.matcher(piece);
        if (matcher.find()) {
            weight = Optional.of(Weights.ofPercent(matcher.group(1)));
            rest = piece.substring(matcher.end());
        }
        int hash = rest.indexOf('#');
        String text = hash < 0 ? rest : rest.substring(0, hash);
        String feedback = hash < 0 ? "" : rest.substring(hash + 1);
        return new GiftAnswer(key, weight, text.strip(), feedback.strip());
    }
}
