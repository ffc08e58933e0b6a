package care.tend.acceptance.bench;

import care.tend.acceptance.RunningTend;
import care.tend.acceptance.browser.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long until the first line of the Break is on the screen, from the start of the navigation. Each run is a fresh profile
 * with nothing cached. The figure is the last of Chromium's largest contentful paints: the frame in which the lines, the
 * largest text of the view, are painted at the latest.
 */
final class FirstLine implements Measurement {
    private static final int RUNS = 9;
    private static final int BITS_PER_BYTE = 8;
    private static final String WATCH = """
            window.paints = [];
            new PerformanceObserver((list) => window.paints.push(...list.getEntries().map((one) => one.startTime)))
              .observe({ type: "largest-contentful-paint", buffered: true });
            """;

    @Override
    public List<Figure> take(Path place) throws Exception {
        try (RunningTend tend = RunningTend.startAsShipped(place.resolve("data"));
                Chromium chromium = Chromium.start()) {
            visit(chromium, tend, false);
            List<Long> slow = new ArrayList<>();
            List<Long> near = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                slow.add(visit(chromium, tend, true));
                near.add(visit(chromium, tend, false));
            }
            return List.of(
                    Figure.atMost(
                            "first line, cold, 1.6 Mbit/s, 150 ms, processor 4 times slower, median of " + RUNS,
                            new Sample(slow).medianMs() / 1e3,
                            1.0,
                            "s"),
                    Figure.beside("the same, slowest", new Sample(slow).highestMs() / 1e3, "s"),
                    Figure.atMost(
                            "first line on loopback, median of " + RUNS, new Sample(near).medianMs() / 1e3, 0.3, "s"),
                    Figure.beside("the same, slowest", new Sample(near).highestMs() / 1e3, "s"));
        }
    }

    private static long visit(Chromium chromium, RunningTend tend, boolean slowed) {
        try (BrowserContext context = chromium.context(true)) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            if (slowed) {
                slowDown(context.newCDPSession(page));
            }
            page.navigate(tend.address("/"));
            page.waitForTimeout(slowed ? 1_500 : 600);
            double ms = ((Number) page.evaluate("() => Math.max(...window.paints)")).doubleValue();
            return Math.round(ms * 1e6);
        }
    }

    private static void slowDown(CDPSession session) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / BITS_PER_BYTE);
        network.addProperty("uploadThroughput", 1_600_000 / BITS_PER_BYTE);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
