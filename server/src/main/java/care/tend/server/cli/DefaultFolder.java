package care.tend.server.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the data folder is when nobody names one. */
final class DefaultFolder {
    private DefaultFolder() {}

    /**
     * Looks at {@code TEND_DATA}, then {@code XDG_DATA_HOME} (XDG Base Directory Specification: only an absolute path
     * counts), then the home folder.
     */
    static Path in(Map<String, String> environment) {
        String own = environment.getOrDefault("TEND_DATA", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return !shared.isBlank() && Path.of(shared).isAbsolute()
                ? Path.of(shared, "tend")
                : Path.of(System.getProperty("user.home"), ".local", "share", "tend");
    }
}
