package care.tend.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.TendClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Writing, the mirror, and a person's word against it. */
class WriteJourneyTest extends Journey {
    private static final String HARSH = "I am such an idiot";
    private static final String PAGE = "Forty minutes in the queue and the wrong form again. " + HARSH
            + ". Anyway, there was soup. I can be gentle with myself tonight.";

    @Test
    @DisplayName("A draft rests sealed on the device and is back after the page went away without a word")
    void draft() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/write")) {
            Page page = visit.page();
            page.locator("#text").fill("A line about the heron.");
            assertThat(page.locator("#draft")).hasText(Words.of("write.draft"));
            assertThat(page.evaluate("() => JSON.stringify(localStorage)").toString())
                    .contains("tend-writing")
                    .doesNotContain("heron");

            visit.go("/write");

            assertThat(page.locator("#text")).hasValue("A line about the heron.");
            assertThat(page.locator("#draft")).hasText(Words.of("write.draftBack"));
            visit.button(Words.of("write.drop")).click();
            visit.button(Words.of("write.dropSurely")).click();
            assertThat(page.evaluate("() => JSON.stringify(localStorage)").toString())
                    .doesNotContain("tend-writing");
        }
    }

    @Test
    @DisplayName("A page is kept with its tags, found by one's own words, changed with its history, and taken away")
    void keepFindChangeRemove() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/write")) {
            Page page = visit.page();
            page.locator("#text").fill("The kettle sang and so did I.");
            summary(page, Words.of("write.tags")).click();
            page.locator("#tags").fill("kitchen, Sunday");
            visit.button(Words.of("write.keep")).click();
            assertThat(page.locator("#page .settle")).hasText(Words.of("common.kept"));
            assertThat(page.locator("#page .tags span")).hasText(new String[] {"kitchen", "Sunday"});

            visit.button(Words.of("write.page.change")).click();
            page.locator("#text").fill("The kettle sang and I listened.");
            visit.button(Words.of("write.keep")).click();
            summary(page, Words.of("write.page.history")).click();
            assertThat(page.locator("#page details .own")).hasText("The kettle sang and so did I.");

            visit.link(Words.of("write.page.back")).click();
            page.locator("#seek").fill("KETT listen");
            assertThat(page.locator(".pages li")).hasCount(1);
            assertThat(page.url()).doesNotContain("listen");
            page.locator(".pages a").click();
            assertThat(page.locator("#page > .own, #page .own").first()).hasText("The kettle sang and I listened.");

            visit.button(Words.of("write.page.remove")).click();
            page.waitForTimeout(700);
            visit.button(Words.of("write.page.removeSurely")).click();
            assertThat(page.locator("#page h1")).hasText(Words.of("write.page.removed"));
            visit.link(Words.of("write.page.back")).click();
            page.locator("#seek").fill("kettle");
            assertThat(page.locator("#list")).containsText(Words.of("write.findNone"));
        }
    }

    @Test
    @DisplayName("The mirror speaks only when asked, shows one pattern and why, and takes a kinder answer, by keyboard")
    void mirror() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/write")) {
            Page page = keepPage(visit);
            assertThat(page.locator("mark")).hasCount(0);

            page.locator(".offer button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("mark")).hasCount(1);
            assertThat(page.locator("mark.hard")).containsText(HARSH);
            assertThat(page.locator(".sounds")).hasText(Words.of("write.mirror.hard.SJ"));
            assertThat(page.locator(".why")).containsText("“");
            page.locator(".mirror .outlined").first().focus();
            page.keyboard().press("Enter");
            page.locator("#answer").focus();
            page.keyboard().type("It was one form.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator(".sounds")).hasText(Words.of("write.mirror.answerKept"));
            assertThat(page.locator(".answers .own")).hasText("It was one form.");
            assertThat(newest().get("kind").stringValue()).isEqualTo("kinder-answer");
        }
    }

    @Test
    @DisplayName(
            "\"Not true\" counts for this person from now on, until they take it back; \"never\" keeps the mirror away")
    void disputing() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.DESKTOP).linked().go("/write")) {
            Page page = keepPage(visit);
            page.locator(".offer button").click();
            visit.button(Words.of("write.mirror.notTrue")).click();
            assertThat(page.locator(".sounds")).hasText(Words.of("write.mirror.noted"));

            page.reload();
            page.locator(".offer button").click();
            assertThat(page.locator(".mirror")).isVisible();
            assertThat(page.locator("mark.hard")).hasCount(0);
            summary(page, Words.of("write.told.summary")).click();
            Locator told = page.locator(".said-list input");
            assertThat(told).hasValue(HARSH);
            visit.button(Words.of("write.told.remove")).click();
            assertThat(page.locator("#told")).containsText(Words.of("write.told.none"));

            page.reload();
            page.locator(".offer button").click();
            assertThat(page.locator("mark.hard")).containsText(HARSH);
            visit.button(Words.of("write.mirror.never")).click();
            assertThat(page.locator(".sounds")).hasText(Words.of("write.mirror.off"));
            page.reload();
            assertThat(page.locator("#page .own")).isVisible();
            assertThat(page.locator(".offer")).hasCount(0);
            summary(page, Words.of("write.told.summary")).click();
            visit.button(Words.of("write.told.on")).click();
            assertThat(page.locator(".offer")).isVisible();
        }
    }

    @Test
    @DisplayName("Words that need people show people while writing, stay beside the page, and are never read or marked")
    void peopleFirst() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/write")) {
            Page page = visit.page();
            page.locator("#text").fill("I want to die. " + PAGE);
            assertThat(page.locator(".people-first")).hasText(Words.of("people.urgent"));
            visit.button(Words.of("write.keep")).click();
            assertThat(page.locator("#page .people")).isVisible();
            assertThat(page.locator(".offer")).hasCount(0);
            assertThat(page.locator("mark")).hasCount(0);
            visit.button(Words.of("write.page.another")).click();
            assertThat(page.locator(".people")).hasCount(0);
            page.locator("#text").fill("I want to die.");
            assertThat(page.locator("#writing .people-first")).hasText(Words.of("people.urgent"));
        }
    }

    @Test
    @DisplayName("Offline the sheet, the draft and the watch work; the page goes to the ledger once Tend is back")
    void offline() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            visit.awaitOfflineReady();
            visit.context().setOffline(true);
            visit.go("/write");
            Page page = visit.page();
            page.locator("#text").fill("No network in the hut. I don't want to be here any more.");
            assertThat(page.locator(".people-first")).hasText(Words.of("people.check"));
            visit.button(Words.of("write.keep")).click();
            assertThat(page.locator("#page .settle")).hasText(Words.of("common.waitingOffline"));
            visit.context().setOffline(false);
            visit.go("/write");
            page.waitForCondition(() -> texts().contains("No network in the hut. I don't want to be here any more."));
        }
    }

    @Test
    @DisplayName("Learn counts how pages speak only when asked, with ranges, and with too few says so")
    void learn() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked().go("/write")) {
            keepPage(visit);
            visit.go("/learn");
            Page page = visit.page();
            assertThat(page.locator(".self-talk")).containsText(Words.of("learn.selfTalk.invite"));
            for (int number = 0; number < 5; number++) {
                visit.go("/write");
                keepPage(visit);
            }
            visit.go("/learn");
            visit.button(Words.of("learn.selfTalk.ask")).click();
            assertThat(page.locator(".share")).hasCount(6);
            assertThat(page.locator(".share-SJ .soft")).containsText("between");
        }
    }

    private static Page keepPage(Visit visit) {
        Page page = visit.page();
        page.locator("#text").fill(PAGE);
        visit.button(Words.of("write.keep")).click();
        assertThat(page.locator("#page .settle")).hasText(Words.of("common.kept"));
        return page;
    }

    private static Locator summary(Page page, String text) {
        return page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static JsonNode newest() throws Exception {
        try (TendClient client = tend.client()) {
            JsonNode entries = client.pagesAfter(0).getLast().get("entries");
            return entries.get(entries.size() - 1);
        }
    }

    private static List<String> texts() {
        try (TendClient client = tend.client()) {
            return client.pagesAfter(0).stream()
                    .flatMap(page -> page.get("entries").valueStream())
                    .map(entry -> entry.path("text").asString(""))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
