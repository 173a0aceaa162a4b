package roundtrip.quiz;

import java.util.List;
import java.util.Optional;

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
     * @param reasons exactly one of which fits; none in an item of another engine, whose answer is the value alone
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

    /**
     * A number as typed. Field: {@code answer} = the number, which the unit may follow.
     *
     * @param unit that is asked for; empty for a mere number
     */
    record Numeric(String id, Html stem, Optional<String> unit) implements PublicItem {
        @Override
        public String type() {
            return "numeric";
        }
    }

    /** A line of text of at most 200 characters. Field: {@code answer}. */
    record Text(String id, Html stem) implements PublicItem {
        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * A text with gaps. Its stem shows them numbered; to fill them where they stand, put {@code texts} and gaps one after
     * the other, beginning and ending with a text.
     *
     * @param texts pieces of HTML that are sound only together, one more than there are gaps
     */
    record Cloze(String id, Html stem, List<Html> texts, List<Gap> gaps) implements PublicItem {
        public Cloze {
            texts = List.copyOf(texts);
            gaps = List.copyOf(gaps);
        }

        @Override
        public String type() {
            return "cloze";
        }
    }

    /**
     * A gap of a cloze.
     *
     * @param field the form field that takes its answer, instead of the item's {@code answer}
     * @param item a choice, a numeric or a text, with an empty stem
     */
    record Gap(String field, PublicItem item) {}

    /**
     * A question about an exchange of messages.
     *
     * @param hex whether the lines show bytes in hexadecimal
     * @param ask what is to be answered, with an empty stem; its fields are those of its own type
     */
    record Wire(String id, Html stem, List<WireLine> exchange, boolean hex, PublicItem ask) implements PublicItem {
        public Wire {
            exchange = List.copyOf(exchange);
        }

        @Override
        public String type() {
            return "wire";
        }
    }

    /**
     * A line of an exchange, as part of a {@link Wire}. Field: {@code answer} = a number from 1 to {@code lines}.
     *
     * @param lines how many lines the exchange has, remarks included
     */
    record Line(String id, Html stem, int lines) implements PublicItem {
        @Override
        public String type() {
            return "line";
        }
    }
}
