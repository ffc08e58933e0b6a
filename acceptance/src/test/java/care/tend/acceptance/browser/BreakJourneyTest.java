package care.tend.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.TendClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person in a hard moment, at the Break. */
class BreakJourneyTest extends Journey {
    private static final int MOST_KEYS = 60;

    @Test
    @DisplayName("With scripts off: the whole Break is there as text, line by line, with its ways out and help")
    void withoutScripts() {
        try (Visit visit = chromium.visit(tend, Look.PHONE.withoutScripts()).go("/")) {
            Page page = visit.page();
            List<String> lines = Words.linesOfTheBreak("classic");
            assertThat(page.locator("#stage .lines li")).hasText(lines.toArray(String[]::new));
            visit.link(Words.of("theBreak.stay")).first().click();
            for (int number = 1; number <= lines.size(); number++) {
                assertThat(page.locator("#stay-" + number + " .line")).isInViewport();
                assertThat(page.locator("#stay-" + number + " .line")).hasText(lines.get(number - 1));
                page.locator("#stay-" + number + " .act").click();
            }
            assertThat(page.locator("#after")).isInViewport();
            page.locator("#stay-1 .ways a[href='#worse']").click();
            assertThat(page.locator("#worse")).isInViewport();
            assertThat(page.locator("#worse"))
                    .containsText(Words.whenWorse("grounding").getFirst());
            page.locator("#worse a.act").click();
            assertThat(page).hasURL(tend.address("/help"));
            assertThat(visit.context().cookies()).isEmpty();
        }
    }

    @Test
    @DisplayName("With scripts: before, three lines, after, one plain sentence; kept, and found again on Learn")
    void keptAndFoundAgain() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            Page page = visit.page();
            page.locator("#before-row summary").click();
            visit.rate("before", 7);
            visit.button(Words.of("theBreak.stay")).click();
            for (String line : Words.linesOfTheBreak("classic")) {
                assertThat(page.locator("#stage .line")).hasText(line);
                page.locator("#stage [data-act=next]").click();
            }
            visit.rate("after", 5);
            visit.button(Words.of("theBreak.afterFinish")).click();
            assertThat(page.locator("#stage [data-slot=result]"))
                    .hasText(Words.of("theBreak.fell").replace("{before}", "7").replace("{after}", "5"));
            assertThat(page.locator("#stage [data-slot=kept]")).hasText(Words.of("common.kept"));
            JsonNode session = newestEntry();
            assertThat(session.get("kind").stringValue()).isEqualTo("practice-session");
            assertThat(session.get("before").intValue()).isEqualTo(7);
            assertThat(session.get("after").intValue()).isEqualTo(5);
            assertThat(session.get("wording").stringValue()).isEqualTo("classic");
            assertThat(session.has("ended")).isTrue();
            assertThat(session.get("effective").stringValue()).contains("[Pacific/Auckland]");
            visit.go("/learn");
            page.locator("#learn details.figures summary").last().waitFor();
            for (Locator table :
                    page.locator("#learn details.figures > summary").all()) {
                table.click();
            }
            assertThat(page.locator("#learn tbody tr", new Page.LocatorOptions().setHasText(Pattern.compile("7\\s*5"))))
                    .not()
                    .hasCount(0);
        }
    }

    @Test
    @DisplayName("\"This feels worse\": the feet first, then ordinary care, then people, then help; kept as felt worse")
    void feelsWorse() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE_DARK).linked()) {
            Page page = visit.page();
            visit.button(Words.of("theBreak.stay")).click();
            visit.button(Words.of("theBreak.worse")).click();
            assertThat(page.locator("#stage [data-slot=thanks]")).hasText(Words.of("theBreak.worseThanks"));
            for (String step : Words.whenWorse("grounding")) {
                assertThat(page.locator("#stage .line")).hasText(step);
                assertThat(page.locator("#stage .ways a[href='/help']")).isVisible();
                page.locator("#stage [data-act=ground-next]").click();
            }
            assertThat(page.locator("#stage"))
                    .containsText(Words.whenWorse("care").getFirst());
            page.locator("#stage [data-act=ground-next]").click();
            assertThat(page.locator("#stage"))
                    .containsText(Words.whenWorse("people").getFirst());
            visit.link(Words.of("theBreak.seeHelp")).click();
            assertThat(page).hasURL(tend.address("/help"));
            JsonNode session = newestEntry();
            assertThat(session.get("feltWorse").booleanValue()).isTrue();
            assertThat(session.has("stopped")).isTrue();
        }
    }

    @Test
    @DisplayName("Stopped: the ground is one tap away, and nobody is thanked for what they didn't say")
    void groundAfterStopping() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            visit.button(Words.of("theBreak.stay")).click();
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().locator("#stage [data-slot=result]")).hasText(Words.of("theBreak.stopped"));
            assertThat(visit.page().locator("#stage .act")).isHidden();
            visit.button(Words.of("theBreak.feelGround")).click();
            assertThat(visit.page().locator("#stage .line"))
                    .hasText(Words.whenWorse("grounding").getFirst());
            assertThat(visit.page().locator("#stage [data-slot=thanks]")).isHidden();
        }
    }

    @Test
    @DisplayName("By keyboard alone: before, all lines, after, finish; the place of the focus is always to be seen")
    void byKeyboard() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.DESKTOP).linked()) {
            Page page = visit.page();
            pressTo(page, "#before-row summary");
            page.keyboard().press("Enter");
            pressTo(page, "input[name=before]");
            for (int press = 0; press < 6; press++) {
                page.keyboard().press("ArrowRight");
            }
            pressTo(page, "[data-act=stay]");
            page.keyboard().press("Enter");
            for (String line : Words.linesOfTheBreak("classic")) {
                assertThat(page.locator("#stage .line")).hasText(line);
                assertThat(page.locator("#stage .line")).isFocused();
                pressTo(page, "[data-act=next]");
                page.keyboard().press("Enter");
            }
            pressTo(page, "input[name=after]");
            page.keyboard().press("ArrowRight");
            pressTo(page, "[data-act=finish]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#stage [data-slot=kept]")).hasText(Words.of("common.kept"));
            assertThat(newestEntry().has("before")).isTrue();
            assertThat(newestEntry().has("after")).isTrue();
        }
    }

    @Test
    @DisplayName("Own words: written once, there again in another browser")
    void ownWords() throws Exception {
        List<String> own = List.of("This is a lot.", "Others carry this too.", "I stay with me.");
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            Page page = visit.page();
            visit.button(Words.of("theBreak.otherWords")).click();
            page.locator("#dialog-words label.choice", hasText(Words.of("theBreak.own")))
                    .click();
            page.locator("#own-lines").fill(String.join("\n", own));
            visit.button(Words.of("theBreak.wordsUse")).click();
            assertThat(page.locator("#stage .lines li")).hasText(own.toArray(String[]::new));
            page.waitForCondition(() -> kinds().contains("own-wording"));
        }
        try (Visit other = chromium.visit(tend, Look.DESKTOP).linked()) {
            other.button(Words.of("theBreak.otherWords")).click();
            other.page()
                    .locator("#dialog-words label.choice", hasText(Words.of("theBreak.own")))
                    .click();
            assertThat(other.page().locator("#own-lines")).hasValue(String.join("\n", own));
        }
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Presses Tab until the focus is there, and holds that the focus is drawn at every stop. */
    private static void pressTo(Page page, String selector) {
        for (int press = 0; press < MOST_KEYS; press++) {
            page.keyboard().press("Tab");
            Object seen = page.evaluate("""
                    () => {
                      const one = document.activeElement;
                      if (one === document.body) return true;
                      const drawn = [one, one.nextElementSibling].filter(Boolean).some((part) => {
                        const style = getComputedStyle(part);
                        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
                      });
                      return drawn || one.outerHTML.slice(0, 100);
                    }""");
            assertThat(seen).as("a drawn focus").isEqualTo(true);
            if (Boolean.TRUE.equals(
                    page.evaluate("(selector) => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + selector);
    }

    private static JsonNode newestEntry() throws Exception {
        try (TendClient client = tend.client()) {
            JsonNode entries = client.pagesAfter(0).getLast().get("entries");
            return entries.get(entries.size() - 1);
        }
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        try (TendClient client = tend.client()) {
            client.pagesAfter(0)
                    .getLast()
                    .get("entries")
                    .forEach(entry -> kinds.add(entry.get("kind").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }
}
