package care.tend.acceptance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.tend.acceptance.RunningTend;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's own Chromium, driven by Playwright. It knows no other machine than this one: every other name fails to
 * resolve, so a page that asks another site is seen at once and reaches nobody.
 */
public final class Chromium implements AutoCloseable {
    private static final String NOT_RUN =
            "NOT RUN: the journeys need Chromium, and none was found (name one with TEND_CHROMIUM)";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; where there is none, the tests of the class are reported as not run. */
    public static Chromium start() {
        Optional<Path> executable = find();
        assumeTrue(executable.isPresent(), NOT_RUN);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> find() {
        String named = System.getenv("TEND_CHROMIUM");
        return Stream.of(
                        Optional.ofNullable(named).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a fresh browser profile that has never seen Tend. */
    Visit visit(RunningTend tend, Look look) {
        return new Visit(tend, browser.newContext(look.options()));
    }

    /** Opens a fresh profile of a phone-sized screen, for measuring. */
    public BrowserContext context(boolean scripts) {
        Look look = scripts ? Look.PHONE : Look.PHONE.withoutScripts();
        return browser.newContext(look.options());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
