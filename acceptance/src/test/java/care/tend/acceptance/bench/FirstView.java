package care.tend.acceptance.bench;

import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.browser.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a first visit to {@code /} takes over the network until its load event, as Chromium counts it: requests, and the
 * bytes of the bodies as sent (compressed) with 300 bytes of head for each. What an install fetches afterwards is not in it.
 */
final class FirstView implements Measurement {
    private static final double KIBIBYTE = 1_024;

    @Override
    public List<Figure> take(Path place) throws Exception {
        try (RunningTend tend = RunningTend.startAsShipped(place.resolve("data"));
                Chromium chromium = Chromium.start()) {
            List<String> foreign = new ArrayList<>();
            double bytes;
            double requests;
            try (BrowserContext context = chromium.context(true)) {
                context.onRequest(request -> {
                    if (!request.url().startsWith(tend.address("/"))
                            && !request.url().startsWith("data:")) {
                        foreign.add(request.url());
                    }
                });
                Page page = context.newPage();
                page.navigate(tend.address("/"));
                page.waitForTimeout(1_000);
                bytes = number(page, "sum((one) => one.transferSize)");
                requests = number(page, "sum(() => 1)");
            }
            boolean visible;
            try (BrowserContext context = chromium.context(false)) {
                Page page = context.newPage();
                page.navigate(tend.address("/"));
                visible = page.locator("#stage .lines li").first().isVisible();
            }
            return List.of(
                    Figure.atMost("first view of /, compressed, heads included", bytes / KIBIBYTE, 60, "KiB"),
                    Figure.atMost("requests until the load event", requests, 3, ""),
                    Figure.atMost("requests to other origins", foreign.size(), 0, ""),
                    Figure.beside("the HTML of / alone, as sent", sizeOf(tend, "/") / KIBIBYTE, "KiB"),
                    Figure.beside("the HTML of /help alone, as sent", sizeOf(tend, "/help") / KIBIBYTE, "KiB"),
                    Figure.thatHolds("the first line is visible without script", visible, visible ? "yes" : "no"));
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("""
                        () => {
                          const [view] = performance.getEntriesByType("navigation");
                          const parts = performance.getEntriesByType("resource").filter((one) => one.startTime < view.loadEventStart);
                          const sum = (of) => [view, ...parts].reduce((total, one) => total + of(one), 0);
                          return %s;
                        }""".formatted(expression))).doubleValue();
    }

    private static int sizeOf(RunningTend tend, String path) throws Exception {
        try (HttpConnection connection = tend.connection()) {
            return connection
                    .send("GET", path, Map.of("Accept-Encoding", "gzip"), new byte[0])
                    .body()
                    .length;
        }
    }
}
