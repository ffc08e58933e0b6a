package care.tend.server.cli;

import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The place of the key file while a backup comes back. A key that was there is put aside and never deleted: somewhere a
 * backup may exist that only this key opens.
 */
final class KeyPlace {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path place;
    private final KeyFile key;
    private final Clock clock;
    private @Nullable Path aside;
    private boolean placed;

    KeyPlace(DataFolder folder, KeyFile key, Clock clock) {
        this.place = folder.keyFile();
        this.key = key;
        this.clock = clock;
    }

    /** Puts the key there, unless it is there already. */
    void take() {
        try {
            if (Files.exists(place)) {
                if (isSame()) {
                    return;
                }
                Path other = place.resolveSibling(
                        place.getFileName() + ".replaced-" + STAMP.format(LocalDateTime.now(clock)));
                Files.move(place, other, StandardCopyOption.ATOMIC_MOVE);
                aside = other;
            }
            key.write(place);
            placed = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSame() throws IOException {
        try {
            KeyFile there = KeyFile.read(place);
            return there.person().equals(key.person())
                    && java.util.Arrays.equals(there.key().bytes(), key.key().bytes());
        } catch (care.tend.server.keys.KeyException e) {
            return false;
        }
    }

    /** Brings the place back to how it was. */
    void undo() throws IOException {
        if (aside != null) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } else if (placed) {
            Files.deleteIfExists(place);
        }
    }

    /** Returns where the key that was there is now, if there was another one. */
    @Nullable
    Path aside() {
        return aside;
    }
}
