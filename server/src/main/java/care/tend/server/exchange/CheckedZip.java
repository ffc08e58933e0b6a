package care.tend.server.exchange;

import care.tend.server.exchange.RefusedFileException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file from outside. Before anything of it is used, all of it is unpacked to nowhere and looked at: names that lead
 * out of it, too many files, too much in too little, changed or torn bytes. What sizes it states is not believed.
 */
final class CheckedZip implements AutoCloseable {
    static final int MAX_FILES = 1_000;
    static final int MAX_RATIO = 100;

    /** Below this size nothing is dense enough to hurt; a short text of one repeated letter packs very well. */
    static final long SMALL_BYTES = 1L << 20;

    private static final int PIECE_BYTES = 1 << 16;

    private final ZipFile zip;

    private CheckedZip(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens and looks at all of it.
     *
     * @param file the file
     * @param maxUnpackedBytes how much it may hold
     * @return the zip, found in order
     * @throws RefusedFileException when it isn't
     */
    static CheckedZip open(Path file, long maxUnpackedBytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedFileException(Files.exists(file) ? Reason.NOT_A_ZIP : Reason.NO_FILE, file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new RefusedFileException(Reason.NOT_A_ZIP, file);
        }
        try {
            check(zip, maxUnpackedBytes);
            return new CheckedZip(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Reads a part of it, which was found in order. */
    InputStream read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFileException(Reason.MISSING_PART, name);
        }
        return zip.getInputStream(entry);
    }

    boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    private static void check(ZipFile zip, long maxUnpackedBytes) throws IOException {
        if (zip.size() > MAX_FILES) {
            throw new RefusedFileException(Reason.TOO_MANY_FILES);
        }
        Set<String> names = new HashSet<>();
        long left = maxUnpackedBytes;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (leadsOut(entry.getName()) || !names.add(entry.getName())) {
                throw new RefusedFileException(Reason.HOSTILE_NAME);
            }
            left -= unpack(zip, entry, left);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        CRC32 sum = new CRC32();
        byte[] piece = new byte[PIECE_BYTES];
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                unpacked += length;
                sum.update(piece, 0, length);
                refuseTooMuch(unpacked, limit, entry.getCompressedSize());
            }
        } catch (ZipException | EOFException e) {
            throw new RefusedFileException(Reason.DAMAGED_PART, plain(entry.getName()));
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new RefusedFileException(Reason.DAMAGED_PART, plain(entry.getName()));
        }
        return unpacked;
    }

    private static void refuseTooMuch(long unpacked, long limit, long packed) {
        if (unpacked > limit) {
            throw new RefusedFileException(Reason.TOO_LARGE);
        }
        if (unpacked > SMALL_BYTES && unpacked / MAX_RATIO > packed) {
            throw new RefusedFileException(Reason.TOO_DENSE);
        }
    }

    /** A name inside the file is chosen by whoever made it; only a plain one is repeated on a terminal. */
    private static String plain(String name) {
        return name.matches("[A-Za-z0-9._/-]{1,80}") ? name : "?";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
