package care.tend.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.RunningTend;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's browser. Closing it holds what is promised of every page on every journey: no request to another origin, no
 * breach of the content policy, no script that stumbled.
 */
final class Visit implements AutoCloseable {
    private static final String REPORT_BREACHES = """
            addEventListener("securitypolicyviolation", (event) =>
              console.error("Content Security Policy: " + event.violatedDirective + " " + event.blockedURI));
            """;

    private final RunningTend tend;
    private final BrowserContext context;
    private final Page page;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Visit(RunningTend tend, BrowserContext context) {
        this.tend = tend;
        this.context = context;
        context.addInitScript(REPORT_BREACHES);
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(tend.address("/")) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        this.page = context.newPage();
    }

    /** Links this browser and arrives at the Break. */
    Visit linked() throws IOException {
        page.navigate(tend.anotherOneTimeAddress());
        return this;
    }

    /** Goes to a page. */
    Visit go(String path) {
        page.navigate(tend.address(path));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Finds a button by what it says. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Finds a link by what it says. */
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Picks a number of a rating. */
    void rate(String rating, int number) {
        page.locator("#" + rating + "-" + number).check();
    }

    /** Waits until the service worker has taken in what it needs to do without a network. */
    void awaitOfflineReady() {
        page.waitForFunction("""
                async () => {
                  const registration = await navigator.serviceWorker.ready;
                  return registration.active?.state === "activated" && navigator.serviceWorker.controller !== null;
                }""");
    }

    /** Holds that nothing on the page makes it scroll sideways. */
    void assertNoSidewaysScroll() {
        Object wider = page.evaluate("""
                () => [document.documentElement.scrollWidth - innerWidth,
                  ...[...document.querySelectorAll("body *")]
                    .filter((one) => one.checkVisibility?.() && one.getBoundingClientRect().right > innerWidth + 1)
                    .filter((one) => getComputedStyle(one).position !== "absolute" || one.clientWidth > 1)
                    .map((one) => one.outerHTML.slice(0, 80))].join("|")""");
        assertThat(wider.toString()).as(page.url()).startsWith("0");
        assertThat(page.evaluate("() => { scrollTo(1000, 0); return scrollX; }"))
                .isEqualTo(0);
    }

    /** Lists what a finger has to hit and is smaller than 48 by 48 CSS pixels; links inside running text are exempt. */
    @SuppressWarnings("unchecked")
    List<String> listSmallTargets() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll("a[href], button, summary, input, textarea, select")]
                  .filter((one) => one.checkVisibility?.({ visibilityProperty: true }))
                  .filter((one) => !one.closest(".skip-link, .unseen, dialog:not([open])"))
                  .filter((one) => !(one.matches("a") && one.closest("p, li, dd") && getComputedStyle(one).display === "inline"))
                  .map((one) => {
                    const boxes = [one, one.closest("label"), ...(one.labels ?? [])].filter(Boolean)
                      .map((part) => part.getBoundingClientRect());
                    return [one, Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
                  })
                  .filter(([one, width, height]) => width > 1 && height > 1 && (width < 47.5 || height < 47.5))
                  .map(([one, width, height]) => `${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 120)}`)""");
    }

    @Override
    public void close() {
        context.close();
        assertThat(foreign).as("requests to other origins").isEmpty();
        assertThat(faults)
                .as("breaches of the content policy, and scripts that stumbled")
                .isEmpty();
    }
}
