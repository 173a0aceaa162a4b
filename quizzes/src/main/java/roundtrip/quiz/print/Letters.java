package roundtrip.quiz.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.PublicItem;

/** Reads an answer as it stands on an answer sheet: letters for options, in the order of the booklet. */
public final class Letters {

    private static final String ANSWER = "answer";

    /** Stands for a box left empty. */
    private static final String BLANK = "-";

    private Letters() {}

    /** The letter of the option at an index from 0. */
    public static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /** How an answer to this item is written, for example {@code one letter}. */
    public static String form(PublicItem item) {
        if (item instanceof PublicItem.Choice) {
            return "one letter";
        } else if (item instanceof PublicItem.Multi) {
            return "letters";
        } else if (item instanceof PublicItem.TrueFalse) {
            return "T or F, and the letter of the reason";
        } else if (item instanceof PublicItem.Order) {
            return "letters in order";
        } else if (item instanceof PublicItem.Match match) {
            return match.left().size() + " letters, - for none";
        } else if (item instanceof PublicItem.Numeric numeric) {
            return "a number" + numeric.unit().map(unit -> " in " + unit).orElse("");
        } else if (item instanceof PublicItem.Cloze cloze) {
            return cloze.gaps().size() + " answers, with ; between";
        } else if (item instanceof PublicItem.Wire wire) {
            return form(wire.ask());
        } else if (item instanceof PublicItem.Line) {
            return "a line number";
        }
        return "a line of text";
    }

    /** The form fields that a written answer stands for. */
    public static Map<String, List<String>> fields(PublicItem item, String answer) {
        return new Reader(answer).read(item);
    }

    private record Reader(String answer) {

        Map<String, List<String>> read(PublicItem item) {
            if (answer.isBlank()) {
                return Map.of();
            }
            if (item instanceof PublicItem.Choice choice) {
                return Map.of(ANSWER, tokens(choice.options(), letters(answer)));
            } else if (item instanceof PublicItem.Multi multi) {
                return Map.of(ANSWER, tokens(multi.options(), letters(answer)));
            } else if (item instanceof PublicItem.TrueFalse judgement) {
                return judged(judgement);
            } else if (item instanceof PublicItem.Order order) {
                return placed(order);
            } else if (item instanceof PublicItem.Match match) {
                return matched(match);
            } else if (item instanceof PublicItem.Cloze cloze) {
                return filled(cloze);
            } else if (item instanceof PublicItem.Wire wire) {
                return read(wire.ask());
            }
            return Map.of(ANSWER, List.of(answer.strip()));
        }

        private Map<String, List<String>> judged(PublicItem.TrueFalse judgement) {
            List<String> letters = letters(answer);
            if (letters.size() != 2 || !List.of("T", "F").contains(letters.get(0))) {
                throw new IllegalArgumentException("expected T or F and a reason's letter, got \"" + answer + "\"");
            }
            String truth = letters.get(0).equals("T") ? "true" : "false";
            return Map.of(
                    ANSWER,
                    List.of(truth),
                    PublicItem.TrueFalse.REASON,
                    tokens(judgement.reasons(), letters.subList(1, 2)));
        }

        private Map<String, List<String>> placed(PublicItem.Order order) {
            Map<String, List<String>> fields = new HashMap<>();
            int place = 1;
            for (String token : tokens(order.lines(), letters(answer))) {
                if (fields.put("place-" + token, List.of(String.valueOf(place))) != null) {
                    throw new IllegalArgumentException("expected each line once, got \"" + answer + "\"");
                }
                place++;
            }
            return fields;
        }

        private Map<String, List<String>> matched(PublicItem.Match match) {
            List<String> letters = letters(answer);
            if (letters.size() != match.left().size()) {
                throw new IllegalArgumentException(
                        "expected " + match.left().size() + " letters or -, got \"" + answer + "\"");
            }
            Map<String, List<String>> fields = new HashMap<>();
            for (int i = 0; i < letters.size(); i++) {
                if (!letters.get(i).equals(BLANK)) {
                    String left = match.left().get(i).token();
                    fields.put("right-" + left, tokens(match.right(), letters.subList(i, i + 1)));
                }
            }
            return fields;
        }

        private Map<String, List<String>> filled(PublicItem.Cloze cloze) {
            String[] parts = answer.split(";", -1);
            if (parts.length != cloze.gaps().size()) {
                throw new IllegalArgumentException(
                        "expected " + cloze.gaps().size() + " answers with ; between, got \"" + answer + "\"");
            }
            Map<String, List<String>> fields = new HashMap<>();
            for (int i = 0; i < parts.length; i++) {
                PublicItem.Gap gap = cloze.gaps().get(i);
                Optional.ofNullable(fields(gap.item(), parts[i]).get(ANSWER))
                        .ifPresent(values -> fields.put(gap.field(), values));
            }
            return fields;
        }

        private static List<String> letters(String text) {
            List<String> letters = new ArrayList<>();
            text.toUpperCase(Locale.ROOT)
                    .chars()
                    .filter(c -> c != ' ' && c != ',')
                    .forEach(c -> letters.add(String.valueOf((char) c)));
            return letters;
        }

        private static List<String> tokens(List<PublicItem.Option> options, List<String> letters) {
            List<String> tokens = new ArrayList<>();
            for (String letter : letters) {
                int index = letter.charAt(0) - 'A';
                if (index < 0 || index >= options.size()) {
                    throw new IllegalArgumentException(
                            "expected letters from A to " + letter(options.size() - 1) + ", got \"" + letter + "\"");
                }
                tokens.add(options.get(index).token());
            }
            return tokens;
        }
    }
}
