package care.tend.server.exchange;

import care.tend.server.exchange.RefusedFileException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** Writes a file that only this account may read, whole or not at all: into a temporary neighbour, then moved. */
final class WholeFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String ENDING = ".new";

    private WholeFile() {}

    /** What a file holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Looks at what was written, before it takes its name; throws when it isn't right. */
    interface Check {
        void look(Path written) throws IOException;
    }

    /**
     * Writes.
     *
     * @param target where it goes
     * @param replace whether it may take the place of a file
     * @param content what it holds
     * @param check looks at it before it is moved
     * @throws RefusedFileException when the name is taken or there is no folder for it
     */
    static void write(Path target, boolean replace, Content content, Check check) throws IOException {
        Path file = target.toAbsolutePath().normalize();
        refuseTaken(file, replace);
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RefusedFileException(Reason.NO_FOLDER, String.valueOf(folder));
        }
        try {
            clearLeftovers(folder, file);
            Path temporary = Files.createTempFile(folder, "." + file.getFileName() + ".", ENDING, privately());
            // Whoever stops in the middle leaves nothing readable behind.
            Thread leaving =
                    Thread.ofPlatform().unstarted(() -> temporary.toFile().delete());
            Runtime.getRuntime().addShutdownHook(leaving);
            try {
                try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
                sync(temporary);
                check.look(temporary);
                refuseTaken(file, replace);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
                forget(leaving);
            }
        } catch (AccessDeniedException e) {
            throw named(new AccessDeniedException(folder.toString()), e);
        } catch (FileSystemException e) {
            throw named(new FileSystemException(file.toString(), null, e.getReason()), e);
        }
    }

    /** A person knows the name they gave, and nothing of a temporary one. */
    private static FileSystemException named(FileSystemException said, FileSystemException cause) {
        said.initCause(cause);
        return said;
    }

    /** Takes away what an earlier time left that was ended by force: it may be readable. */
    private static void clearLeftovers(Path folder, Path file) throws IOException {
        Pattern leftover =
                Pattern.compile(Pattern.quote("." + file.getFileName() + ".") + "\\d+" + Pattern.quote(ENDING));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                folder,
                each -> leftover.matcher(each.getFileName().toString()).matches()
                        && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void forget(Thread leaving) {
        try {
            Runtime.getRuntime().removeShutdownHook(leaving);
        } catch (IllegalStateException e) {
            // Tend is on its way out already.
            return;
        }
    }

    private static void refuseTaken(Path file, boolean replace) {
        if (Files.isDirectory(file)) {
            throw new RefusedFileException(Reason.IS_FOLDER, file);
        }
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedFileException(Reason.EXISTS, file);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] privately() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
