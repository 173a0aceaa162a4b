package roundtrip.site.quiz;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.WireLine;

/**
 * One item on a page: as it stands, or as it was just sent and refused.
 *
 * @param sent the form's fields, to be kept in it
 * @param wrong what is wrong, by field, in the order of the page
 * @param notice what happened to the form just sent; empty if nothing special
 */
public record ItemForm(ItemView view, Map<String, List<String>> sent, Map<String, String> wrong, String notice) {
    public ItemForm {
        sent = Map.copyOf(sent);
        wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }

    static ItemForm of(ItemView view) {
        Map<String, List<String>> fields = new HashMap<>(view.given());
        view.certainty().ifPresent(level -> fields.put(Certainty.FIELD, List.of(level.id())));
        return new ItemForm(view, fields, Map.of(), "");
    }

    static ItemForm refused(ItemView view, Map<String, List<String>> sent, Map<String, String> messages) {
        return new ItemForm(view, sent, Faults.of(view.item(), sent, messages), "");
    }

    public int number() {
        return view.number();
    }

    /** The id of the item's place on the page. */
    public String anchor() {
        return "item-" + view.number();
    }

    public String id(String field) {
        return anchor() + "-" + field;
    }

    public boolean has(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    /** The value of a field that holds one. */
    public String value(String field) {
        return sent.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** What the button of the next hint says, its price with it. */
    public String hintLabel() {
        Fraction cost = view.hintCost().orElse(Fraction.ZERO);
        return cost.equals(Fraction.ZERO)
                ? "Show a hint"
                : "Show a hint: from then on a right answer earns "
                        + cost.times(Fraction.of(100)).display() + " % of the points less";
    }

    public @Nullable String invalid(String field) {
        return wrong.containsKey(field) ? "true" : null;
    }

    /** What is wrong with a field; empty if nothing. */
    public String fault(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** What a fault is about, where the message alone does not say it. */
    public String about(String field) {
        String token = field.substring(field.indexOf('-') + 1);
        List<PublicItem.Option> parts = asked() instanceof PublicItem.Order order
                ? order.lines()
                : asked() instanceof PublicItem.Match match ? match.left() : List.of();
        String gap = asked() instanceof PublicItem.Cloze && field.startsWith("gap-") ? "gap " + token + ": " : "";
        return parts.stream()
                .filter(part -> part.token().equals(token))
                .map(part -> plain(part.text()) + ": ")
                .findFirst()
                .orElse(gap);
    }

    /** Whether this field is where the page should put the cursor: the first that was refused. */
    public boolean first(String field) {
        return wrong.keySet().stream().findFirst().filter(field::equals).isPresent();
    }

    /** The id of the text beside a refused field, or the given one where nothing is wrong with it. */
    public @Nullable String described(String field, @Nullable String otherwise) {
        return wrong.containsKey(field) ? id(field) + "-wrong" : otherwise;
    }

    public @Nullable String described(String field) {
        return described(field, null);
    }

    /** What is asked: of an exchange, the question about it. */
    public PublicItem asked() {
        return view.item() instanceof PublicItem.Wire wire ? wire.ask() : view.item();
    }

    /** False for a cloze that can still be answered: its stem is the form. */
    public boolean stemStandsAlone(boolean open) {
        return !(view.item() instanceof PublicItem.Cloze) || view.locked() || !open;
    }

    /** The class of a line of an exchange. */
    public static String way(WireLine line) {
        return switch (line.direction()) {
            case TO_SERVER -> "out";
            case BACK -> "back";
            case REMARK -> "remark";
        };
    }

    /** Which way a line goes, for the ear. */
    public static String spoken(WireLine line) {
        String party = line.party().isEmpty() ? "" : line.party() + ", ";
        String way = switch (line.direction()) {
            case TO_SERVER -> "to the server";
            case BACK -> "back";
            case REMARK -> "remark";
        };
        return party + way + (line.text().isEmpty() ? ", empty line" : ": ");
    }

    /** Which way a line goes, for the eye. */
    public static String arrow(WireLine line) {
        return switch (line.direction()) {
            case TO_SERVER -> line.party() + " →";
            case BACK -> line.party() + " ←";
            case REMARK -> "";
        };
    }

    public static String gapLabel(PublicItem.Gap gap, int number) {
        String what = "Gap " + number;
        return gap.item() instanceof PublicItem.Numeric numeric
                ? what + ", a number"
                        + numeric.unit().map(unit -> " in " + unit).orElse("")
                : what;
    }

    public boolean unsure() {
        return view.response().filter(kind -> kind == Response.Kind.UNSURE).isPresent();
    }

    /** Whether something was answered. */
    public boolean answered() {
        return view.response().isPresent();
    }

    /** Where the item stands, in words. */
    public String state() {
        if (view.locked()) {
            return view.score()
                            .map(score -> score.compareTo(roundtrip.quiz.Fraction.ONE) == 0)
                            .orElse(false)
                    ? "right"
                    : view.gaveUp() ? "given up" : view.release().isPresent() ? "done" : "locked";
        }
        if (unsure()) {
            return "not known yet";
        }
        if (!answered()) {
            return "open";
        }
        return view.score().isPresent() ? "not right yet" : "saved";
    }

    /** The sign beside its number: colour alone tells nothing. */
    public String sign() {
        return switch (tone()) {
            case "right" -> "✓";
            case "care" -> "~";
            case "wrong" -> "✗";
            default -> answered() ? "·" : "";
        };
    }

    public String tone() {
        return switch (state()) {
            case "right" -> "right";
            case "not right yet" -> "care";
            case "done", "given up" -> "wrong";
            default -> "idle";
        };
    }

    /** A right side without markup: an option of a select holds plain text. */
    public static String plain(roundtrip.quiz.Html html) {
        return html.value()
                .replaceAll("<[^>]*>", "")
                .strip()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
