package roundtrip.site;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One item of every type on one page, at every stage that a learner sees. */
final class EveryTypeScene {
    static final int ITEMS = 12;

    private static final String FOCUSED =
            "(() => { const e = document.activeElement; return [e.type || '', e.name || '', e.value || ''].join('|'); })()";

    final TestSite site;
    final Visitor learner;
    private final String open;
    private final String wrong;
    private final String locked;
    private final String later;

    enum Stage {
        OPEN,
        INVALID_NUMBER,
        INVALID_ORDER,
        INVALID_REASON,
        WRONG,
        LOCKED,
        DEFERRED,
        HANDED_IN,
        PROGRESS
    }

    EveryTypeScene(Path folder) {
        site = TestSite.start(EveryType.in(folder));
        Visitor instructor = site.instructor();
        learner = site.learner(site.joinCode(instructor, site.course(instructor, "Every type")), "Tia Types");
        open = Answers.start(learner, "page", EveryType.ALL);
        wrong = answered(EveryType.ALL, ITEMS);
        locked = answered(EveryType.ALL, ITEMS);
        for (int item = 1; item <= ITEMS; item++) {
            if (Answers.form(learner, locked, item).contains("<form")) {
                Answers.act(learner, locked, item, "give-up", List.of());
            }
        }
        later = answered(EveryType.LATER, 5);
        learner.get(later);
        learner.post(later + "/submission");
    }

    private String answered(String quiz, int items) {
        String attempt = Answers.start(learner, "page", quiz);
        for (int item = 1; item <= items; item++) {
            List<String> fields = Answers.firstAnswer(Answers.form(learner, attempt, item));
            int certainty = fields.indexOf("certainty");
            fields.set(certainty + 1, List.of("low", "middle", "high").get(item % 3));
            Answers.act(learner, attempt, item, "answer", fields);
        }
        return attempt;
    }

    /** Opens the page at a stage; what is invalid is sent by its form. */
    void show(Page page, Stage stage) {
        String path = switch (stage) {
            case OPEN -> open;
            case INVALID_NUMBER -> open + "/items/6";
            case INVALID_ORDER -> open + "/items/4";
            case INVALID_REASON -> open + "/items/3";
            case WRONG -> wrong;
            case LOCKED -> locked;
            case DEFERRED -> Answers.start(learner, "page", EveryType.LATER);
            case HANDED_IN -> later;
            case PROGRESS -> "/progress";
        };
        page.navigate(site.uri() + path);
        switch (stage) {
            case INVALID_NUMBER -> refused(page, 6, () -> page.fill("#item-6 input[name=answer]", "1,500"));
            case INVALID_ORDER ->
                refused(
                        page,
                        4,
                        () -> page.locator("#item-4 select")
                                .all()
                                .subList(0, 2)
                                .forEach(place -> place.selectOption("3")));
            case INVALID_REASON ->
                refused(
                        page,
                        3,
                        () -> page.locator("#item-3 input[name=answer]").first().check());
            case PROGRESS ->
                page.locator("details")
                        .all()
                        .forEach(later -> later.locator("summary").click());
            default -> {}
        }
    }

    private static void refused(Page page, int item, Runnable spoil) {
        spoil.run();
        page.locator("#item-" + item + " button[value=answer]").click();
        page.waitForSelector(".wrongbox");
    }

    /** Goes through the page by Tab, gives the first answer that each control can take, and sends it. */
    static void answerByKeyboard(Page page) {
        Set<String> done = new HashSet<>();
        int place = 1;
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            String[] focused = String.valueOf(page.evaluate(FOCUSED)).split("\\|", -1);
            String type = focused[0].toLowerCase(Locale.ROOT);
            if (type.equals("submit") && focused[2].equals("answer")) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
            if (focused[1].isEmpty() || type.equals("submit") || (type.equals("checkbox") && !done.add(focused[1]))) {
                continue;
            }
            switch (type) {
                case "radio", "checkbox" ->
                    page.keyboard().press(focused[1].equals("certainty") ? "ArrowRight" : "Space");
                case "select-one" ->
                    page.keyboard().press(focused[1].startsWith("place-") ? String.valueOf(place++) : "ArrowDown");
                default -> page.keyboard().type("1");
            }
        }
        throw new AssertionError("the keyboard does not reach the button that answers");
    }
}
