package roundtrip.site.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import roundtrip.quiz.Html;
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Release;

/** What a page says about a locked item: each part with the learner's own answer, then the key. */
public record Explained(ItemForm form, Release release) {

    /** Parts under one heading, which is empty where there is only one group. */
    public record Group(String heading, List<OptionNote> notes) {}

    public List<Group> groups() {
        if (asked() instanceof PublicItem.TrueFalse) {
            return List.of(
                    new Group("", notes(PublicItem.TrueFalse.REASON, false)),
                    new Group("Because", notes(PublicItem.TrueFalse.REASON, true)));
        }
        if (asked() instanceof PublicItem.Order) {
            List<OptionNote> foreign =
                    release.notes().stream().filter(note -> !note.right()).toList();
            return foreign.isEmpty() ? List.of() : List.of(new Group("Does not belong", foreign));
        }
        boolean options = !showsKey();
        return options || release.notes().stream().anyMatch(OptionNote::chosen)
                ? List.of(new Group("", asShown(release.notes())))
                : List.of();
    }

    /** In the order in which the learner saw them. */
    private List<OptionNote> asShown(List<OptionNote> notes) {
        List<String> tokens = options().stream().map(PublicItem.Option::token).toList();
        return notes.stream()
                .sorted(Comparator.comparingInt(note -> tokens.indexOf(note.token())))
                .toList();
    }

    private List<PublicItem.Option> options() {
        if (asked() instanceof PublicItem.Choice choice) {
            return choice.options();
        }
        if (asked() instanceof PublicItem.Multi multi) {
            return multi.options();
        }
        if (asked() instanceof PublicItem.Match match) {
            return match.left();
        }
        return asked() instanceof PublicItem.TrueFalse judgement ? judgement.reasons() : List.of();
    }

    /** Whether the key is said in words; for options the marks beside them say it already. */
    public boolean showsKey() {
        return !(asked() instanceof PublicItem.Choice
                || asked() instanceof PublicItem.Multi
                || asked() instanceof PublicItem.TrueFalse);
    }

    /** The learner's own order, where lines were to be ordered and the order was not right. */
    public List<Html> order() {
        if (!(asked() instanceof PublicItem.Order order) || form.state().equals("right")) {
            return List.of();
        }
        return order.lines().stream()
                .filter(line -> !place(line).isEmpty())
                .sorted(Comparator.comparingInt(line -> Integer.parseInt(place(line))))
                .map(PublicItem.Option::text)
                .toList();
    }

    /** The part as the learner answered it; as it is right, once it is or where nothing was answered. */
    public Html text(OptionNote note) {
        if (note.right() || !note.chosen()) {
            return note.text();
        }
        if (asked() instanceof PublicItem.Match match) {
            Html own = text(match.right(), form.value(note.field()));
            return new Html(text(match.left(), note.token()).value() + " → " + own.value());
        }
        if (asked() instanceof PublicItem.Cloze cloze) {
            return gap(cloze, note);
        }
        return note.text();
    }

    public String tone(OptionNote note) {
        return note.right() ? "right" : note.chosen() ? "wrong" : "idle";
    }

    public String sign(OptionNote note) {
        return note.right() ? "✓" : note.chosen() ? "✗" : "·";
    }

    /** What stands beside a part. */
    public String words(OptionNote note) {
        boolean typed = asked() instanceof PublicItem.Numeric
                || asked() instanceof PublicItem.Text
                || asked() instanceof PublicItem.Line
                || asked() instanceof PublicItem.Match
                || asked() instanceof PublicItem.Cloze;
        if (typed) {
            return !note.chosen() ? "not answered" : note.right() ? "your answer, right" : "your answer";
        }
        if (!note.right()) {
            return !note.chosen() ? "" : chosenLast(note) ? "your choice" : "your choice at first";
        }
        boolean several = asked() instanceof PublicItem.Multi;
        return note.chosen() ? "right, and chosen" : several && form.answered() ? "right, not chosen" : "right";
    }

    private boolean chosenLast(OptionNote note) {
        return asked() instanceof PublicItem.Order || form.has(note.field(), note.token());
    }

    private PublicItem asked() {
        return form.asked();
    }

    private String place(PublicItem.Option line) {
        return form.value("place-" + line.token());
    }

    private List<OptionNote> notes(String field, boolean of) {
        return asShown(release.notes().stream()
                .filter(note -> note.field().equals(field) == of)
                .toList());
    }

    private Html gap(PublicItem.Cloze cloze, OptionNote note) {
        List<Html> own = new ArrayList<>();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            PublicItem.Gap gap = cloze.gaps().get(i);
            if (gap.field().equals(note.field())) {
                String value = form.value(gap.field());
                Html given =
                        gap.item() instanceof PublicItem.Choice choice ? text(choice.options(), value) : escaped(value);
                own.add(new Html("[" + (i + 1) + "] " + given.value()));
            }
        }
        return own.isEmpty() ? note.text() : own.get(0);
    }

    private static Html text(List<PublicItem.Option> options, String token) {
        return options.stream()
                .filter(option -> option.token().equals(token))
                .map(PublicItem.Option::text)
                .findFirst()
                .orElse(new Html("left blank"));
    }

    private static Html escaped(String typed) {
        String shown = typed.isEmpty() ? "left blank" : typed;
        return new Html(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
