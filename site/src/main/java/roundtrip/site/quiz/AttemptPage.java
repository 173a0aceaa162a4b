package roundtrip.site.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.site.chapter.Chapter;

/** An attempt with the forms of its items, as both page layouts show it. */
public record AttemptPage(AttemptView view, List<ItemForm> forms, Chapter chapter) {
    public AttemptPage {
        forms = List.copyOf(forms);
    }

    public String path() {
        return "/attempts/" + view.attemptId();
    }

    public boolean open() {
        return view.state() == AttemptState.CREATED || view.state() == AttemptState.IN_PROGRESS;
    }

    public long answered() {
        return forms.stream().filter(ItemForm::answered).count();
    }

    public long unsure() {
        return forms.stream().filter(ItemForm::unsure).count();
    }

    /** The item whose answer was refused just now, or null. */
    public @Nullable ItemForm refused() {
        return forms.stream()
                .filter(form -> !form.wrong().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whether each answer is marked as it comes, so that an item can be given up for its key. */
    public boolean atOnce() {
        return view.quiz().feedback() == FeedbackPolicy.AT_ONCE;
    }

    /** A share in whole percent, for display only. */
    public static String percent(Fraction share) {
        return String.valueOf(Math.round(share.toDouble() * 100));
    }

    /** With a minus sign as people write it; for display only. */
    public static String signed(Fraction number) {
        return number.display().replace('-', '−');
    }

    /** What a certainty counts, right and wrong. */
    public static String counts(Certainty level) {
        return signed(level.marks(Fraction.ONE)) + ", " + signed(level.marks(Fraction.ZERO));
    }

    /** The address of a paragraph, or null while its section is not written. */
    public @Nullable String paragraph(String number) {
        return chapter.pathOf(number).orElse(null);
    }
}
