package care.tend.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.TendClient;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who looks at how it is, and somebody whose browser isn't linked yet. */
class CheckInJourneyTest extends Journey {
    @Test
    @DisplayName("Four taps keep a check-in on both systems; words, an own word and a note go along")
    void fewTaps() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/check-in")) {
            Page page = visit.page();
            visit.rate("distress", 6);
            visit.rate("threat", 7);
            visit.rate("care", 2);
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).hasText(Words.of("common.kept"));
            JsonNode short1 = newest();
            assertThat(short1.get("distress").intValue()).isEqualTo(6);
            assertThat(short1.get("threat").intValue()).isEqualTo(7);
            assertThat(short1.get("care").intValue()).isEqualTo(2);

            visit.go("/check-in");
            page.locator("details.row summary").nth(0).click();
            page.locator("label.chip").first().click();
            page.locator("#own-word").fill("wobbly");
            page.locator("#add-word").click();
            page.locator("details.row summary").nth(1).click();
            page.locator("#note").fill("A long day.\nIt is over.");
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).hasText(Words.of("common.kept"));
            JsonNode full = newest();
            assertThat(full.get("feelings")).hasSize(2);
            assertThat(full.get("feelings").get(1).stringValue()).isEqualTo("wobbly");
            assertThat(full.get("note").stringValue()).isEqualTo("A long day.\nIt is over.");
            assertThat(full.has("distress")).isFalse();
        }
    }

    @Test
    @DisplayName(
            "A browser that isn't linked keeps it on the device, says so quietly, and it arrives once after linking")
    void notLinked() throws Exception {
        int before = count();
        try (Visit visit = chromium.visit(tend, Look.PHONE).go("/check-in")) {
            Page page = visit.page();
            visit.rate("distress", 3);
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).hasText(Words.of("common.waitingUnlinked"));
            assertThat(count()).isEqualTo(before);
            visit.linked();
            page.waitForCondition(() -> count() > before);
            page.reload();
            visit.go("/check-in");
            visit.go("/learn");
            page.waitForTimeout(500);
            assertThat(count()).isEqualTo(before + 1);
            assertThat(newest().get("distress").intValue()).isEqualTo(3);
        }
    }

    private static JsonNode newest() throws Exception {
        try (TendClient client = tend.client()) {
            JsonNode entries = client.pagesAfter(0).getLast().get("entries");
            return entries.get(entries.size() - 1);
        }
    }

    private static int count() {
        return LedgerCount.of(tend);
    }
}
