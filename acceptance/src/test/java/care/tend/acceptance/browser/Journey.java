package care.tend.acceptance.browser;

import care.tend.acceptance.RunningTend;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A journey in a browser, through a Tend of its own that starts empty. */
abstract class Journey {
    static Chromium chromium;
    static RunningTend tend;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        chromium = Chromium.start();
        tend = RunningTend.start(place.resolve("data"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            tend.close();
            chromium.close();
        }
    }
}
