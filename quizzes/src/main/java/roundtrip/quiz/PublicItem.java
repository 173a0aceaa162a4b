package roundtrip.quiz;

import java.util.List;

/**
 * What a page may show of an item before it is locked: the stem, and options under tokens of this attempt, in this
 * attempt's order. Each type says which form fields its answer consists of; a field left out or empty is a blank.
 */
public sealed interface PublicItem {

    /** The item's id in the bank. */
    String id();

    Html stem();

    /** The type's name in the bank, for example {@code choice}. */
    String type();

    /** Something to pick; the token is the form's value (or part of a field's name) and means nothing elsewhere. */
    record Option(String token, Html text) {}

    /** One option. Field: {@code answer} = the option's token. */
    record Choice(String id, Html stem, List<Option> options) implements PublicItem {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String type() {
            return "choice";
        }
    }

    /**
     * Any number of options from min to max. Field: {@code answer}, once for each ticked option, = its token.
     *
     * @param min fewest ticks of an answer that is not blank
     * @param max most ticks
     */
    record Multi(String id, Html stem, List<Option> options, int min, int max) implements PublicItem {
        public Multi {
            options = List.copyOf(options);
        }

        @Override
        public String type() {
            return "multi";
        }
    }

    /**
     * A truth value and its reason. Field {@code answer} is {@code true} or {@code false}; the field named
     * {@link #REASON} holds the token of a reason. An answer needs both.
     *
     * @param reasons exactly one of which fits
     */
    record TrueFalse(String id, Html stem, List<Option> reasons) implements PublicItem {
        /** The name of the reason's form field. */
        public static final String REASON = "reason";

        public TrueFalse {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String type() {
            return "truefalse";
        }
    }

    /**
     * Lines to bring into order. One field per line, {@code place-TOKEN} = 1 to {@code lines.size()}; blank for a line
     * that does not belong. The places used must be 1, 2, ... without gaps.
     */
    record Order(String id, Html stem, List<Option> lines) implements PublicItem {
        public Order {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "order";
        }
    }

    /**
     * One right side for each left side. One field per left side, {@code right-TOKEN} (the left side's token) = the
     * token of a right side; blank where the learner does not say.
     *
     * @param once whether a right side may be used once only
     */
    record Match(String id, Html stem, List<Option> left, List<Option> right, boolean once) implements PublicItem {
        public Match {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public String type() {
            return "match";
        }
    }
}
