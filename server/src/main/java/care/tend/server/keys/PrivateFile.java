package care.tend.server.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only the person's own account may read (0600, 0700). */
public final class PrivateFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFile() {}

    /**
     * Writes a file whole and durably, or not at all: into a temporary neighbour, synced, then moved into place.
     *
     * @param file where it goes
     * @param content what it holds, written as UTF-8
     * @throws IOException when it can't be written
     */
    public static void write(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            ensureFolder(folder);
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Makes sure that a file exists and is private, before anything else writes into it; its folder too.
     *
     * @param file the file
     * @throws IOException when it can't be made
     */
    public static void ensure(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            ensureFolder(folder);
        }
        if (!Files.exists(file)) {
            // Not refused when another process makes it at this very moment.
            Set<StandardOpenOption> making = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileChannel.open(file, making, attributes("rw-------")).close();
        }
    }

    /**
     * Makes sure that a folder exists; one that is made here is private.
     *
     * @param folder the folder
     * @throws IOException when it can't be made
     */
    public static void ensureFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
