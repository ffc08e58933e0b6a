package care.tend.server.cli;

import care.tend.server.keys.DataFolder;
import care.tend.server.keys.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hold that one process has on a data folder, for as long as it serves or takes a ledger away. The system lets go of it
 * with the process, however that ends, so nothing stale can stand in the way.
 */
final class FolderLock implements AutoCloseable {
    /** Name of the locked file in the folder; it stays there, empty. */
    static final String FILE_NAME = "lock";

    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes hold of a folder. Where files can't be locked nothing is held, which is no reason not to serve.
     *
     * @return the hold; nothing when another process has it
     */
    static Optional<FolderLock> take(DataFolder folder) {
        Path file = folder.path().resolve(FILE_NAME);
        FileChannel channel = null;
        try {
            PrivateFile.ensure(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            close(channel);
            return Optional.of(new FolderLock(null));
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system lets go of it with the process.
            return;
        }
    }
}
