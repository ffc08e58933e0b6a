package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.InvalidEntryException;
import care.tend.server.exchange.RefusedFileException.Reason;
import care.tend.server.keys.KeyException;
import care.tend.server.keys.KeyFile;
import care.tend.server.keys.Keyring;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.RawRow;
import care.tend.server.ledger.RawRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backup on its way back. Everything in it is checked before the database is touched: its bytes against the manifest,
 * the manifest against the key, each seal by opening it. Then all rows go in, in one transaction.
 */
public final class LedgerRestore implements AutoCloseable {
    private static final int MAX_MANIFEST_BYTES = 16 << 20;

    private final CheckedZip zip;
    private final KeyFile key;
    private final ObjectNode manifest;

    private LedgerRestore(CheckedZip zip, KeyFile key) throws IOException {
        this.zip = zip;
        this.key = key;
        this.manifest = manifest(zip);
    }

    /**
     * Opens a backup and checks all of it.
     *
     * @param file the backup
     * @param key the key file of whoever it belongs to
     * @param progress told how many entries were checked
     * @return the backup, found in order
     * @throws RefusedFileException when it isn't, or belongs to another key
     */
    public static LedgerRestore read(Path file, KeyFile key, LongConsumer progress) throws IOException {
        CheckedZip zip = CheckedZip.open(file, BackupFormat.MAX_UNPACKED_BYTES);
        try {
            LedgerRestore restore = new LedgerRestore(zip, key);
            restore.check(progress);
            return restore;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Returns how many places it holds. */
    public long entries() {
        return manifest.path("entries").longValue(0);
    }

    /**
     * Puts the rows into the place of everything in a database, in one transaction.
     *
     * @param rows the database
     * @param last is done at the end of the transaction; when it throws, nothing was changed
     */
    public void into(RawRows rows, Runnable last) {
        rows.replaceAll(
                taker -> {
                    try {
                        forEach(taker);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                last);
    }

    private static ObjectNode manifest(CheckedZip zip) throws IOException {
        if (!zip.holds(BackupFormat.MANIFEST) || !zip.holds(BackupFormat.ROWS)) {
            throw new RefusedFileException(Reason.NOT_A_BACKUP);
        }
        ObjectNode manifest;
        try (InputStream in = zip.read(BackupFormat.MANIFEST)) {
            manifest = LedgerJson.read(in.readNBytes(MAX_MANIFEST_BYTES));
        } catch (InvalidEntryException e) {
            throw new RefusedFileException(Reason.NOT_A_BACKUP);
        }
        if (!manifest.path("format").asString("").equals(BackupFormat.FORMAT)) {
            throw new RefusedFileException(Reason.NOT_A_BACKUP);
        }
        if (manifest.path("version").intValue(0) != BackupFormat.VERSION) {
            throw new RefusedFileException(Reason.LATER_VERSION);
        }
        if (!manifest.path(BackupFormat.PROOF).isString()) {
            throw new RefusedFileException(Reason.ALTERED);
        }
        return manifest;
    }

    private void check(LongConsumer progress) throws IOException {
        if (!manifest.path("person").asString("").equals(key.person().toString())) {
            throw new RefusedFileException(Reason.FOREIGN_KEY);
        }
        Check check = new Check(progress);
        forEach(check::take);
        if (check.person == null) {
            throw new RefusedFileException(Reason.FOREIGN_KEY);
        }
        BackupFormat.checkProof(manifest, check.person);
        require(check.entries == entries());
        require(check.lastSeq == manifest.path("lastSeq").longValue(-1));
    }

    private void forEach(Consumer<RawRow> taker) throws IOException {
        MessageDigest digest = BackupFormat.sha256();
        try (InputStream in = new DigestInputStream(zip.read(BackupFormat.ROWS), digest);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        in,
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(BackupFormat.row(line));
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new RefusedFileException(Reason.ALTERED);
        }
        require(HexFormat.of()
                .formatHex(digest.digest())
                .equals(manifest.path("rowsSha256").asString("")));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new RefusedFileException(Reason.ALTERED);
        }
    }

    /** Looks at the rows in the order in which they stand: the person, their wraps, their entries. */
    private final class Check {
        private final LongConsumer progress;
        private final Set<Long> unopened = new HashSet<>();
        private @Nullable UnlockedPerson person;
        private long entries;
        private long lastSeq = -1;
        private long seq;

        Check(LongConsumer progress) {
            this.progress = progress;
            for (JsonNode place : manifest.path("unopened")) {
                unopened.add(place.longValue(0));
            }
        }

        void take(RawRow row) {
            switch (row) {
                case RawRow.Person who -> {
                    require(lastSeq < 0
                            && who.lastSeq() >= 0
                            && who.personId().equals(key.person().toString()));
                    lastSeq = who.lastSeq();
                }
                case RawRow.KeyWrap wrap -> {
                    require(lastSeq >= 0 && entries == 0);
                    if (wrap.wrappedBy().equals(Keyring.BY_KEY_FILE)) {
                        person = unwrap(wrap);
                    }
                }
                case RawRow.SealedEntry entry -> {
                    if (person == null) {
                        throw new RefusedFileException(Reason.FOREIGN_KEY);
                    }
                    require(entry.seq() > seq && entry.seq() <= lastSeq);
                    require(unopened.contains(entry.seq()) || RawRows.opens(person, entry));
                    seq = entry.seq();
                    progress.accept(++entries);
                }
            }
        }

        private UnlockedPerson unwrap(RawRow.KeyWrap wrap) {
            try {
                return Keyring.unwrap(key, wrap.keyVersion(), wrap.wrapped());
            } catch (KeyException e) {
                throw new RefusedFileException(Reason.FOREIGN_KEY);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
