package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.RawRow;
import care.tend.server.ledger.RawRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sealed copy of a person's rows as of one moment, the same for both databases. It holds no key and no word: without the
 * key file nobody opens it.
 */
public final class LedgerBackup {
    private final UnlockedPerson person;
    private final MessageDigest digest = BackupFormat.sha256();
    private final List<Long> unopened = new ArrayList<>();
    private long entries;
    private long lastSeq;

    private LedgerBackup(UnlockedPerson person) {
        this.person = person;
    }

    /**
     * What was copied.
     *
     * @param entries how many places
     * @param unopened how many of them don't open; they are copied as they are
     */
    public record Result(long entries, int unopened) {}

    /**
     * Writes a backup, whole or not at all.
     *
     * @param file where it goes
     * @param replace whether it may take the place of a file
     * @param rows where the rows are
     * @param person whose rows
     * @param created when
     * @param progress told how many rows are copied
     * @return what was copied
     * @throws RefusedFileException when the name is taken
     */
    public static Result write(
            Path file, boolean replace, RawRows rows, UnlockedPerson person, Instant created, LongConsumer progress)
            throws IOException {
        LedgerBackup backup = new LedgerBackup(person);
        WholeFile.write(
                file,
                replace,
                out -> backup.writeZip(out, rows, created, progress),
                written -> CheckedZip.open(written, BackupFormat.MAX_UNPACKED_BYTES)
                        .close());
        return new Result(backup.entries, backup.unopened.size());
    }

    private void writeZip(OutputStream out, RawRows rows, Instant created, LongConsumer progress) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), UTF_8)) {
            zip.putNextEntry(new ZipEntry(BackupFormat.ROWS));
            try {
                rows.forEach(person.id(), row -> copy(row, zip, progress));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(BackupFormat.MANIFEST));
            zip.write(LedgerJson.write(manifest(created)));
            zip.closeEntry();
        }
    }

    private void copy(RawRow row, OutputStream out, LongConsumer progress) {
        byte[] line = (BackupFormat.line(row) + '\n').getBytes(UTF_8);
        digest.update(line);
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        switch (row) {
            case RawRow.Person known -> lastSeq = known.lastSeq();
            case RawRow.KeyWrap wrap -> {}
            case RawRow.SealedEntry entry -> {
                if (!RawRows.opens(person, entry)) {
                    unopened.add(entry.seq());
                }
                progress.accept(++entries);
            }
        }
    }

    private ObjectNode manifest(Instant created) {
        ObjectNode manifest = LedgerJson.object();
        manifest.put("format", BackupFormat.FORMAT);
        manifest.put("version", BackupFormat.VERSION);
        manifest.put("created", created.toString());
        manifest.put("person", person.id().toString());
        manifest.put("lastSeq", lastSeq);
        manifest.put("entries", entries);
        unopened.forEach(manifest.putArray("unopened")::add);
        manifest.put("rowsSha256", HexFormat.of().formatHex(digest.digest()));
        BackupFormat.prove(manifest, person);
        return manifest;
    }
}
