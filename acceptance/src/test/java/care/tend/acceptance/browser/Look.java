package care.tend.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How a page is looked at.
 *
 * @param name for pictures and reports
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param scheme light or dark
 * @param scripts whether scripts run
 * @param calm whether the person asked for reduced motion
 */
record Look(String name, int width, int height, ColorScheme scheme, boolean scripts, boolean calm) {
    static final Look PHONE = new Look("phone-light", 360, 800, ColorScheme.LIGHT, true, false);
    static final Look PHONE_DARK = new Look("phone-dark", 360, 800, ColorScheme.DARK, true, false);
    static final Look SMALL = new Look("small", 320, 640, ColorScheme.LIGHT, true, false);
    static final Look DESKTOP = new Look("desktop-light", 1280, 800, ColorScheme.LIGHT, true, false);
    static final Look DESKTOP_DARK = new Look("desktop-dark", 1280, 800, ColorScheme.DARK, true, false);

    Look withoutScripts() {
        return new Look(name + "-no-script", width, height, scheme, false, calm);
    }

    Look withReducedMotion() {
        return new Look(name + "-calm", width, height, scheme, scripts, true);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(calm ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setDeviceScaleFactor(width < 500 ? 2 : 1)
                .setHasTouch(width < 500)
                .setTimezoneId("Pacific/Auckland")
                .setLocale("en-NZ");
    }
}
