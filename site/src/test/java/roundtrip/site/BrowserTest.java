package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a real browser: no fault that axe finds, no console error, no sideways scroll; and a screenshot each. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    /** An option is as large as its label. */
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('main a, main button, main input:not([type=hidden]), main select, main summary')]
              .map(e => ({name: e.name || e.textContent.trim(), box: (e.closest('label') || e).getBoundingClientRect()}))
              .filter(e => e.box.width > 0 && (e.box.width < 24 || e.box.height < 24))
              .map(e => e.name).join(', ')""";

    private static final Path SCREENS = Path.of("target", "screens");

    private Chromium chromium;
    private Scene scene;
    private EveryTypeScene items;

    @BeforeAll
    void open(@TempDir Path folder) {
        chromium = Chromium.orSkip();
        scene = new Scene();
        scene.answerSome();
        items = new EveryTypeScene(folder);
    }

    @AfterAll
    void close() {
        if (scene != null) {
            scene.close();
            items.site.close();
            chromium.close();
        }
    }

    enum Look {
        LIGHT(ColorScheme.LIGHT, 1200, true),
        DARK(ColorScheme.DARK, 1200, true),
        PHONE(ColorScheme.DARK, 390, true),
        WITHOUT_SCRIPT(ColorScheme.LIGHT, 390, false),
        /** 1280 px at 400 %. */
        ZOOMED(ColorScheme.LIGHT, 320, true);

        final ColorScheme scheme;
        final int width;
        final boolean script;

        Look(ColorScheme scheme, int width, boolean script) {
            this.scheme = scheme;
            this.width = width;
            this.script = script;
        }

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(width, 860)
                    .setJavaScriptEnabled(script);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ZOOMED"})
    void everyPageIsSoundInEveryLook(Look look) {
        List<String> faults = new ArrayList<>();
        visit(look, scene.site.stranger(), scene.pagesOfAStranger(), faults);
        visit(look, scene.ben, scene.pagesOfALearner(), faults);
        visit(look, scene.ada, scene.pagesOfALearnerWhoWaits(), faults);
        visit(look, scene.instructor, scene.pagesOfAnInstructor(), faults);

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK", "ZOOMED"})
    void everyItemTypeIsSoundBeforeAndAfterItsAnswer(Look look) {
        List<String> faults = new ArrayList<>();
        String folder = look.name().toLowerCase(java.util.Locale.ROOT);
        try (BrowserContext context = chromium.context(look.options())) {
            signIn(context, items.learner, items.site);
            Page page = context.newPage();
            for (EveryTypeScene.Stage stage : EveryTypeScene.Stage.values()) {
                items.show(page, stage);
                shoot(page, folder, "items-" + stage.name().toLowerCase(java.util.Locale.ROOT));
                check(page, look, look + " items " + stage + ": ", faults);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyItemTypeIsAnsweredByKeyboardAloneZoomedAndWithoutScripts() {
        Browser.NewContextOptions options = Look.ZOOMED.options().setJavaScriptEnabled(false);
        try (BrowserContext context = chromium.context(options)) {
            signIn(context, items.learner, items.site);
            Page page = context.newPage();
            String attempt = Answers.start(items.learner, "item", EveryType.ALL);
            for (int item = 1; item <= EveryTypeScene.ITEMS; item++) {
                page.navigate(items.site.uri() + attempt + "/items/" + item);
                EveryTypeScene.answerByKeyboard(page);

                assertThat(page.locator("#item-" + item + " .state").innerText())
                        .as("item " + item)
                        .isIn("right", "not right yet");
            }
        }
    }

    @Test
    void everyPageCanBePrinted() {
        try (BrowserContext context = chromium.context(Look.LIGHT.options())) {
            signIn(context, scene.ben, scene.site);
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String path : List.of("/chapter/methods", scene.attempt)) {
                page.navigate(scene.site.uri() + path);
                shoot(page, "print", path.replace('/', '-').substring(1));

                assertThat(page.locator("header.top").isVisible()).isFalse();
                assertThat(page.locator("h1").isVisible()).isTrue();
            }
        }
    }

    @Test
    void theMainPathWorksByKeyboardAlone() {
        try (BrowserContext context = chromium.context(Look.LIGHT.options())) {
            Page page = context.newPage();
            page.navigate(scene.site.uri() + "/join");
            page.waitForFunction("document.activeElement.id === 'code'");
            page.keyboard().type(scene.code);
            page.keyboard().press("Tab");
            page.keyboard().type("Keiko Keys");
            page.keyboard().press("Tab");
            page.keyboard().type(TestSite.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(scene.site.uri() + "/");
            page.navigate(scene.site.uri() + "/check-ups/q5");
            tabTo(page, "Start");
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            tabTo(page, "I do not know yet, question 1");
            page.keyboard().press("Enter");
            page.waitForURL("**#item-1");

            assertThat(page.locator("#item-1").innerText()).contains("not known yet");
        }
    }

    private void visit(Look look, Visitor who, Map<String, String> pages, List<String> faults) {
        try (BrowserContext context = chromium.context(look.options())) {
            signIn(context, who, scene.site);
            Page page = context.newPage();
            List<String> console = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")
                        && !message.text().contains("the server responded with a status of")) {
                    console.add(message.text());
                }
            });
            page.onPageError(console::add);
            pages.forEach((name, path) -> {
                page.navigate(scene.site.uri() + path);
                shoot(page, look.name().toLowerCase(java.util.Locale.ROOT), name);
                String where = look + " " + name + ": ";
                if (page.locator("h1").count() != 1) {
                    faults.add(where + "expected one h1");
                }
                if (look.script) {
                    check(page, look, where, faults);
                }
                console.forEach(message -> faults.add(where + "console: " + message));
                console.clear();
            });
        }
    }

    private static void check(Page page, Look look, String where, List<String> faults) {
        int tooWide = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (tooWide > 0) {
            faults.add(where + "scrolls sideways by " + tooWide + " px");
        }
        if (look == Look.ZOOMED) {
            String small = String.valueOf(page.evaluate(SMALL_TARGETS));
            if (!small.isEmpty()) {
                faults.add(where + "targets under 24 px: " + small);
            }
            return;
        }
        AxeBuilder axe = new AxeBuilder(page);
        AxeResults results =
                (look == Look.DARK ? axe.withRules(List.of("color-contrast")) : axe.withTags(TAGS)).analyze();
        results.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(where + rule.getId() + " " + node.getTarget() + " " + node.getHtml()
                                + " " + node.getFailureSummary())));
    }

    private static void signIn(BrowserContext context, Visitor who, TestSite site) {
        if (who.cookie().isEmpty()) {
            return;
        }
        String[] cookie = who.cookie().split("=", 2);
        context.addCookies(
                List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.uri().toString())));
    }

    private static void shoot(Page page, String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(folder).resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void tabTo(Page page, String text) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.textContent.trim()");
            if (text.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach \"" + text + "\"");
    }
}
