package care.tend.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Entries;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on every screen: accessibility, size, stillness, paper, help without script. */
class PagesTest {
    private static final List<String> PAGES = List.of("/", "/check-in", "/write", "/learn", "/help");
    private static final String ENDED = "/open/ended";
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final Map<String, Consumer<Visit>> SCREENS = screens();

    private static Chromium chromium;
    private static RunningTend tend;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        chromium = Chromium.start();
        tend = RunningTend.start(place.resolve("data"));
        try (TendClient client = tend.client()) {
            for (int number = 0; number < 8; number++) {
                client.append(Entries.session("the-break", "classic", "feet").toString());
                client.append(Entries.checkIn("A long day.", List.of("tired", "tense"))
                        .toString());
            }
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            tend.close();
            chromium.close();
        }
    }

    private static Map<String, Consumer<Visit>> screens() {
        Map<String, Consumer<Visit>> screens = new LinkedHashMap<>();
        for (String page : PAGES) {
            screens.put(page, visit -> visit.go(page));
        }
        screens.put("an address that has ended", visit -> visit.go(ENDED));
        screens.put(
                "a line of the Break",
                visit -> visit.go("/").button(Words.of("theBreak.stay")).click());
        screens.put(
                "other words",
                visit -> visit.go("/").button(Words.of("theBreak.otherWords")).click());
        screens.put(
                "not this",
                visit -> visit.go("/").button(Words.of("theBreak.notThis")).click());
        screens.put(
                "layers",
                visit -> visit.go("/").button(Words.of("theBreak.layersOpen")).click());
        screens.put(
                "the ground",
                visit -> visit.go("/").button(Words.of("theBreak.worse")).click());
        screens.put("check-in, all open", visit -> openAll(visit.go("/check-in")));
        screens.put("write, all open", visit -> openAll(visit.go("/write")));
        screens.put("the mirror", PagesTest::lookInTheMirror);
        screens.put(
                "help, a country open",
                visit -> visit.go("/help")
                        .page()
                        .locator("details.country summary")
                        .first()
                        .click());
        return screens;
    }

    private static void lookInTheMirror(Visit visit) {
        visit.go("/write").page().locator("#text").fill("I am such an idiot. I ruin everything.");
        visit.button(Words.of("write.keep")).click();
        visit.page().locator(".offer button").click();
        visit.page().locator(".sounds").waitFor();
    }

    @Test
    @DisplayName("axe finds nothing on any screen: light and dark, phone and desktop (WCAG 2.2 AA)")
    void axe() throws Exception {
        List<String> violations = new ArrayList<>();
        int checks = 0;
        for (Look look : List.of(Look.PHONE, Look.PHONE_DARK, Look.DESKTOP, Look.DESKTOP_DARK)) {
            try (Visit visit = chromium.visit(tend, look.withReducedMotion()).linked()) {
                for (Map.Entry<String, Consumer<Visit>> screen : SCREENS.entrySet()) {
                    screen.getValue().accept(visit);
                    settle(visit);
                    checks++;
                    new AxeBuilder(visit.page())
                            .withTags(WCAG)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> rule.getNodes()
                                    .forEach(node ->
                                            violations.add(look.name() + ", " + screen.getKey() + ": " + rule.getId()
                                                    + " at " + node.getTarget() + " " + node.getFailureSummary())));
                }
            }
        }
        System.out.println("axe: " + checks + " screens looked at, " + violations.size() + " violations");
        assertThat(violations).isEmpty();
    }

    @Test
    @DisplayName("At 360 and at 320 pixels nothing scrolls sideways, and every target is 48 by 48 or larger")
    void smallScreens() throws Exception {
        List<String> small = new ArrayList<>();
        for (Look look : List.of(Look.PHONE, Look.SMALL)) {
            try (Visit visit = chromium.visit(tend, look).linked()) {
                for (Map.Entry<String, Consumer<Visit>> screen : SCREENS.entrySet()) {
                    screen.getValue().accept(visit);
                    settle(visit);
                    visit.assertNoSidewaysScroll();
                    visit.listSmallTargets().forEach(target -> small.add(screen.getKey() + ": " + target));
                }
            }
        }
        assertThat(small).isEmpty();
    }

    @Test
    @DisplayName("With reduced motion nothing moves: no running animation on any screen, the breathing rings included")
    void reducedMotion() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE.withReducedMotion()).linked()) {
            visit.button(Words.of("theBreak.layersOpen")).click();
            visit.page().locator("#dialog-layers input[name=pacer]").check();
            visit.page().locator("#dialog-layers .act").click();
            visit.button(Words.of("theBreak.stay")).click();
            for (int look = 0; look < 5; look++) {
                assertThat(running(visit)).isZero();
                visit.page().waitForTimeout(200);
            }
            for (Consumer<Visit> screen : SCREENS.values()) {
                screen.accept(visit);
                assertThat(running(visit)).isZero();
            }
        }
    }

    @Test
    @DisplayName("On paper: the practice and the help lines print dark on white, without controls that need a screen")
    void print() {
        try (Visit visit = chromium.visit(tend, Look.DESKTOP_DARK).go("/help")) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(
                            visit.page()
                                    .evaluate(
                                            "() => [...document.styleSheets].some((sheet) => [...sheet.cssRules].some("
                                                    + "(rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes('print')))"))
                    .isEqualTo(true);
            assertThat((String) visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
            assertThat((String) visit.page().evaluate("() => getComputedStyle(document.body).color"))
                    .matches("rgb\\((\\d|[1-5]\\d), (\\d|[1-5]\\d), (\\d|[1-5]\\d)\\)");
        }
    }

    @Test
    @DisplayName(
            "Help with scripts off: at least twenty countries open by a tap, every one with two ways to call or write")
    void helpWithoutScripts() {
        try (Visit visit = chromium.visit(tend, Look.PHONE.withoutScripts()).go("/help")) {
            Locator countries = visit.page().locator("details.country");
            assertThat(countries.count()).isGreaterThanOrEqualTo(20);
            for (int number = 0; number < countries.count(); number++) {
                Locator country = countries.nth(number);
                assertThat(country.getAttribute("open"))
                        .as("no country is chosen for the person")
                        .isNull();
                assertThat(country.locator("a.dial").count()).isGreaterThanOrEqualTo(2);
            }
            countries.first().locator("summary").click();
            assertThat(countries.first().locator("a.dial").first().isVisible()).isTrue();
            assertThat(visit.page().locator("a[href^='tel:']").count()).isGreaterThan(20);
            assertThat(visit.page().locator("a[href^='sms:']").count()).isPositive();
            assertThat(visit.context().cookies()).isEmpty();
        }
    }

    @Test
    @DisplayName("Who opens a one-time address that has ended is told so, with scripts on and off, until they begin")
    void addressEnded() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.withoutScripts())) {
            try (Visit visit = chromium.visit(tend, look)) {
                Locator sentence = visit.go(ENDED).page().getByText(Words.of("theBreak.addressEnded"));
                assertThat(sentence.isVisible()).isTrue();
                visit.page().locator("a[data-act=stay], button[data-act=stay]").click();
                assertThat(sentence.isVisible()).isFalse();
                assertThat(visit.go("/")
                                .page()
                                .getByText(Words.of("theBreak.addressEnded"))
                                .isVisible())
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("Help is one tap away on every screen")
    void helpIsNear() throws Exception {
        try (Visit visit = chromium.visit(tend, Look.PHONE).linked()) {
            for (Map.Entry<String, Consumer<Visit>> screen : SCREENS.entrySet()) {
                screen.getValue().accept(visit);
                if (visit.page().locator("dialog[open]").count() == 0
                        && !visit.page().url().endsWith("/help")) {
                    assertThat(visit.page().locator("a[href='/help']").first().isVisible())
                            .as(screen.getKey())
                            .isTrue();
                }
            }
        }
    }

    private static void openAll(Visit visit) {
        for (Locator summary : visit.page().locator("details.row > summary").all()) {
            summary.click();
        }
    }

    /** Waits for what the page still loads or fades. */
    private static void settle(Visit visit) {
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        visit.page().waitForTimeout(300);
    }

    private static int running(Visit visit) {
        return ((Number) visit.page()
                        .evaluate("() => document.getAnimations().filter((one) => one.playState === 'running').length"))
                .intValue();
    }
}
