package care.tend.server.cli;

import care.tend.server.keys.DataFolder;
import care.tend.server.keys.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens an address in the person's browser, where there is a screen to show it on; otherwise stays quiet. The address lets
 * its holder in, and every account of a machine can read what programs are started with: so the browser is given a page
 * that only this account may read, and the page leads on.
 */
final class Browser {
    /** Name of the page in the data folder. */
    static final String PAGE = "open.html";

    private Browser() {}

    /** Opens an address. The address is printed as well, so that whatever stands in the way here ends nothing. */
    static void open(String address, DataFolder folder, Map<String, String> environment) {
        Optional<List<String>> opener = opener(System.getProperty("os.name", ""), environment);
        if (opener.isEmpty()) {
            return;
        }
        try {
            Path page = pageIn(folder);
            PrivateFile.write(page, Texts.get("serve.page", address));
            List<String> command = new ArrayList<>(opener.get());
            command.add(page.toString());
            new ProcessBuilder(command)
                    .redirectInput(Redirect.from(nowhere()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException | RuntimeException e) {
            forget(folder);
        }
    }

    /** Takes the page away; its address is spent by then, or ends with the server. */
    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(pageIn(folder));
        } catch (IOException e) {
            // Only this account could read it, and the next start writes it anew.
            return;
        }
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

    private static Path pageIn(DataFolder folder) {
        return folder.path().resolve(PAGE);
    }

    private static File nowhere() {
        return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
