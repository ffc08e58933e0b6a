package care.tend.acceptance.browser;

import care.tend.acceptance.Product;
import care.tend.acceptance.RunningTend;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README, only when asked: {@code mvn verify -Dtend.pictures=true -Dtest=PicturesTest}. */
@EnabledIfSystemProperty(
        named = "tend.pictures",
        matches = "true",
        disabledReason = "takes pictures for the README; runs when asked with -Dtend.pictures=true")
class PicturesTest {
    private static final List<String> PAGES = List.of("break", "check-in", "learn", "help");

    @Test
    @DisplayName("Every first screen, phone and desktop, light and dark")
    void takePictures(@TempDir Path place) throws Exception {
        Path images = Product.root().resolve("docs/images");
        try (RunningTend tend = RunningTend.start(place.resolve("data"));
                Chromium chromium = Chromium.start()) {
            InventedYear.keep(tend);
            for (Look look : List.of(Look.PHONE, Look.PHONE_DARK, Look.DESKTOP, Look.DESKTOP_DARK)) {
                try (Visit visit =
                        chromium.visit(tend, look.withReducedMotion()).linked()) {
                    for (String page : PAGES) {
                        visit.go(page.equals("break") ? "/" : "/" + page);
                        visit.page().waitForTimeout(600);
                        visit.page()
                                .screenshot(new Page.ScreenshotOptions()
                                        .setPath(images.resolve(page + "-" + look.name() + ".png")));
                    }
                }
            }
        }
    }
}
