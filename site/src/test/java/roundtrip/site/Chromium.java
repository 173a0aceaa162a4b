package roundtrip.site;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** The system's Chromium, driven by Playwright; nothing leaves this computer. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path chromium, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--no-default-browser-check",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-quic",
                                "--disable-extensions",
                                "--metrics-recording-only",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")));
    }

    /** The browser, or a skip that says what is missing; with {@code -Dbrowser.required=true} the skip is a failure. */
    static Chromium orSkip() {
        Optional<Path> chromium = NAMES.stream().flatMap(Chromium::onPath).findFirst();
        Optional<Path> node = onPath("node").findFirst();
        if (chromium.isEmpty() || node.isEmpty()) {
            String missing = "browser tests need " + (chromium.isEmpty() ? "Chromium" : "Node") + " on the PATH";
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionFailedError(missing + ", and browser.required is true");
            }
            abort(missing + "; skipped");
        }
        return new Chromium(chromium.orElseThrow(), node.orElseThrow());
    }

    /** A fresh context that can reach nothing but 127.0.0.1. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.route(url -> !url.startsWith("http://127.0.0.1:"), route -> route.abort());
        context.setDefaultTimeout(20_000);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
