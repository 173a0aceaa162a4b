package roundtrip.site.quiz;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Release;
import roundtrip.quiz.Response;
import roundtrip.quiz.WireLine;

/**
 * One item on a page: as it stands, or as it was just sent and refused.
 *
 * @param sent the form's fields, to be kept in it
 * @param wrong what is wrong, by field
 * @param notice what happened to the form just sent; empty if nothing special
 */
public record ItemForm(ItemView view, Map<String, List<String>> sent, Map<String, String> wrong, String notice) {
    public ItemForm {
        sent = Map.copyOf(sent);
        wrong = Map.copyOf(wrong);
    }

    static ItemForm of(ItemView view) {
        return new ItemForm(view, view.given(), Map.of(), "");
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

    public @Nullable String invalid(String field) {
        return wrong.containsKey(field) ? "true" : null;
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
                ? what + ", a number" + numeric.unit().map(unit -> " in " + unit).orElse("")
                : what;
    }

    public @Nullable String described() {
        return wrong.isEmpty() ? null : anchor() + "-wrong";
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

    /** Whether the parts are worth a line each: always for options; for lines and pairs only if some were answered. */
    public boolean showsNotes(Release release) {
        return !showsKey() || release.notes().stream().anyMatch(OptionNote::chosen);
    }

    /** Whether the key is said in words; for options the marks beside them say it already. */
    public boolean showsKey() {
        PublicItem asked = view.item() instanceof PublicItem.Wire wire ? wire.ask() : view.item();
        return !(asked instanceof PublicItem.Choice
                || asked instanceof PublicItem.Multi
                || asked instanceof PublicItem.TrueFalse);
    }

    /** What stands beside an option once its item is locked. */
    public String noteWords(OptionNote note) {
        if (note.right()) {
            return note.chosen() ? "right, and chosen" : "right";
        }
        return note.chosen() ? "your choice" : "";
    }
}
