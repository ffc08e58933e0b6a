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
            return named(Path.of(own), environment);
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return !shared.isBlank() && Path.of(shared).isAbsolute()
                ? Path.of(shared, "tend")
                : home(environment).resolve(Path.of(".local", "share", "tend"));
    }

    /** A folder that somebody named: a shell leaves {@code ~} as it is in {@code --data=~/x}. */
    static Path named(Path folder, Map<String, String> environment) {
        Path tilde = Path.of("~");
        return folder.startsWith(tilde) ? home(environment).resolve(tilde.relativize(folder)) : folder;
    }

    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
    }
}
