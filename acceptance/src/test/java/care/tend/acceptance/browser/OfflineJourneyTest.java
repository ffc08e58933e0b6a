package care.tend.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.QuickStart;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** No network, or no server: after one visit everything that helps is still there. */
class OfflineJourneyTest {
    private static Chromium chromium;

    @TempDir
    Path place;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName(
            "Offline after one visit: Break, check-in and help work; what is entered arrives exactly once, back online")
    void withoutNetwork() throws Exception {
        try (RunningTend tend = RunningTend.start(place.resolve("data"));
                Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            Page page = visit.page();
            visit.awaitOfflineReady();
            visit.context().setOffline(true);
            visit.go("/");
            doTheBreak(visit);
            assertThat(page.locator("#stage [data-slot=kept]")).hasText(Words.of("common.waitingOffline"));
            visit.go("/check-in");
            visit.rate("care", 4);
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).hasText(Words.of("common.waitingOffline"));
            visit.go("/help");
            assertThat(page.locator("details.country").first()).isAttached();
            assertThat(LedgerCount.of(tend)).isZero();
            visit.go("/");
            visit.context().setOffline(false);
            page.waitForCondition(() -> LedgerCount.of(tend) == 2);
            assertNothingComesTwice(visit, tend, 2);
        }
    }

    @Test
    @DisplayName(
            "The server is killed in between: the page keeps what was entered, and it arrives once from a later visit")
    void serverKilled() throws Exception {
        RunningTend first = RunningTend.start(place.resolve("data"));
        int port = first.port();
        try (Visit visit = chromium.visit(first, Look.PHONE).linked()) {
            Page page = visit.page();
            visit.awaitOfflineReady();
            visit.go("/check-in");
            first.kill();
            visit.rate("distress", 8);
            page.locator("details.row summary").nth(1).click();
            page.locator("#note").fill("Written while nobody was there.");
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).containsText("Waiting on this device");
            visit.go("/");
            doTheBreak(visit);
            visit.go("/help");
            assertThat(page.locator("details.country").first()).isAttached();
            try (RunningTend second = RunningTend.start(place.resolve("data"), QuickStart.options(), List.of(), port)) {
                visit.go("/check-in");
                page.waitForCondition(() -> LedgerCount.of(second) == 2);
                assertNothingComesTwice(visit, second, 2);
                try (TendClient client = second.client()) {
                    JsonNode entries = client.pagesAfter(0).getFirst().get("entries");
                    assertThat(entries.get(0).get("note").stringValue()).isEqualTo("Written while nobody was there.");
                    assertThat(entries.get(1).get("kind").stringValue()).isEqualTo("practice-session");
                }
            }
        } finally {
            first.close();
        }
    }

    private static void doTheBreak(Visit visit) {
        Page page = visit.page();
        visit.button(Words.of("theBreak.stay")).click();
        for (String line : Words.linesOfTheBreak("classic")) {
            assertThat(page.locator("#stage .line")).hasText(line);
            page.locator("#stage [data-act=next]").click();
        }
        visit.rate("after", 5);
        visit.button(Words.of("theBreak.afterFinish")).click();
        assertThat(page.locator("#stage [data-slot=kept]")).not().isEmpty();
    }

    private static void assertNothingComesTwice(Visit visit, RunningTend tend, int count) {
        visit.go("/");
        visit.go("/check-in");
        visit.page().waitForTimeout(1_000);
        assertThat(LedgerCount.of(tend)).isEqualTo(count);
    }
}
