package roundtrip.site.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
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

    /** The address of a paragraph, or null while its section is not written. */
    public @Nullable String paragraph(String number) {
        return chapter.pathOf(number).orElse(null);
    }
}
