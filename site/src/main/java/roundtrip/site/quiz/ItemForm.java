package roundtrip.site.quiz;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.ItemView;
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Release;
import roundtrip.quiz.Response;

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
                .replace("&amp;", "&");
    }

    /** Whether the parts are worth a line each: always for options; for lines and pairs only if some were answered. */
    public boolean showsNotes(Release release) {
        return !showsKey() || release.notes().stream().anyMatch(OptionNote::chosen);
    }

    /** Whether the key is said in words; for options the marks beside them say it already. */
    public boolean showsKey() {
        return view.item() instanceof PublicItem.Order || view.item() instanceof PublicItem.Match;
    }

    /** What stands beside an option once its item is locked. */
    public String noteWords(OptionNote note) {
        if (note.right()) {
            return note.chosen() ? "right, and chosen" : "right";
        }
        return note.chosen() ? "your choice" : "";
    }
}
