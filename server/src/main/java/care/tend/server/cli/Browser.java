package care.tend.server.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens an address in the person's browser, where there is a screen to show it on; otherwise stays quiet. */
final class Browser {
    private Browser() {}

    static void open(String address, Map<String, String> environment) {
        opener(System.getProperty("os.name", ""), environment).ifPresent(opener -> {
            ProcessBuilder process = new ProcessBuilder(opener);
            process.command().add(address);
            try {
                process.redirectInput(Redirect.from(nowhere()))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is printed; opening it is a convenience.
                return;
            }
        });
    }

    /** Returns the program that opens addresses on this system, if there is a screen. */
    static Optional<List<String>> opener(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (name.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean screen = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private static java.io.File nowhere() {
        return new java.io.File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
