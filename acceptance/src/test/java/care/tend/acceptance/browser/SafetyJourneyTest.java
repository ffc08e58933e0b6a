package care.tend.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.TendClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Words that mean a person needs people: help stands beside them, online and offline, and nothing is sent anywhere. */
class SafetyJourneyTest extends Journey {
    private static final String HEAVY = "Long day. I don't want to be here any more.";

    @Test
    @DisplayName(
            "People are shown when the words pause, for the country the person chooses; the entry is kept as typed")
    void people() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/check-in")) {
            Page page = visit.page();
            Locator people = page.locator(".people");
            write(page, HEAVY);
            assertThat(people.locator(".people-first")).hasText(Words.of("people.check"));
            people.locator("select").selectOption("IE");
            assertThat(people.locator("a[href^='tel:']").first()).isVisible();
            visit.button(Words.of("checkIn.keep")).click();
            assertThat(page.locator("#done .settle")).hasText(Words.of("common.kept"));
            assertThat(page.locator("#done .people")).isVisible();
            try (TendClient client = tend.client()) {
                assertThat(client.pagesAfter(0).getLast().get("entries").toString())
                        .contains(HEAVY);
            }
        }
    }

    @Test
    @DisplayName("\"You misread me\" is taken kindly, by keyboard too, and help stays one tap away")
    void misread() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/check-in")) {
            Page page = visit.page();
            write(page, HEAVY);
            page.locator(".people .quiet").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".people-first")).hasText(Words.of("people.thanks"));
            assertThat(page.locator(".people a[href='/help']")).isVisible();
            page.locator("#note").pressSequentially(" I want to die.");
            assertThat(page.locator(".people-first")).hasText(Words.of("people.urgent"));
        }
    }

    @Test
    @DisplayName("Offline the page listens as well")
    void offline() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            visit.awaitOfflineReady();
            visit.context().setOffline(true);
            visit.go("/check-in");
            write(visit.page(), HEAVY);
            assertThat(visit.page().locator(".people-first")).isVisible();
        }
    }

    private static void write(Page page, String words) {
        page.locator("details.row summary").nth(1).click();
        page.locator("#note").pressSequentially(words);
    }
}
