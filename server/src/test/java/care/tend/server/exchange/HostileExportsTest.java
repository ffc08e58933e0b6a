package care.tend.server.exchange;

import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.correction;
import static care.tend.server.ledger.TestEntries.id;
import static care.tend.server.ledger.TestEntries.ownWording;
import static care.tend.server.ledger.TestEntries.removal;
import static care.tend.server.ledger.TestEntries.session;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Entry;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.RemovedEntry;
import care.tend.server.ledger.Mutations;
import care.tend.server.reading.ReaderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, an import knows what it would bring back or refuses it with a reason: never another exception. */
class HostileExportsTest {
    private static final int TIMES = 2_000;
    private static final int LAST_RECORD_BYTES = 22;
    private static final Instant RECORDED = Instant.parse("2026-11-23T08:05:00.25Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void export() throws IOException {
        file = folder.resolve("file.zip");
        List<Entry> entries = List.of(
                checkIn(1, 7, "=cmd, \"quoted\"\nsecond line"),
                session(2),
                ownWording(3, "Ich darf müde sein. 我累了"),
                correction(4, checkIn(1, 3, "corrected")),
                removal(5, 6));
        List<KeptEntry> kept = IntStream.range(0, entries.size())
                .mapToObj(i -> new KeptEntry(i + 1, RECORDED, entries.get(i)))
                .toList();
        Ledger ledger = new Ledger(kept, List.of(new RemovedEntry(6, id(6))), List.of());
        new LedgerExport(ledger, RECORDED.atZone(ZoneOffset.UTC), ReaderFiles.watch())
                .write(file, false, written -> {});
    }

    @Test
    void changedFilesAreReadOrRefused() throws IOException {
        Mutations mutations = new Mutations(20_261_123);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int time = 0; time < TIMES; time++) {
            refused += isRead(mutations.of(whole), "in round " + time) ? 0 : 1;
        }
        assertThat(refused).as("changes that are noticed").isGreaterThan(TIMES / 2);
    }

    /** The last record of a zip says where everything is: each of its bits turned, in a file that is whole, cut or longer. */
    @Test
    void aRecordThatPointsElsewhereIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; length <= whole.length + 1; length++) {
            for (int bit = 0; bit < LAST_RECORD_BYTES * Byte.SIZE; bit++) {
                byte[] turned = whole.clone();
                turned[whole.length - LAST_RECORD_BYTES + bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                isRead(Arrays.copyOf(turned, length), "bit " + bit + ", length " + length);
            }
        }
    }

    @Test
    void changedEntriesInAFileThatIsWholeAreReadOrRefused() throws IOException {
        Mutations mutations = new Mutations(20_261_125);
        String entries = entriesOf(file);
        int read = 0;
        for (int time = 0; time < TIMES; time++) {
            String changed = mutations.of(entries);
            read += isRead(zipOf(changed), changed) ? 1 : 0;
        }
        assertThat(read).as("changes that leave an export").isBetween(TIMES / 50, TIMES / 2);
    }

    private boolean isRead(byte[] bytes, String what) throws IOException {
        Files.write(file, bytes);
        try {
            ExportReader.read(file);
            return true;
        } catch (RefusedFileException refusal) {
            return false;
        } catch (RuntimeException | IOException other) {
            throw new AssertionError(what, other);
        }
    }

    private static String entriesOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(ExportFormat.ENTRIES)).readAllBytes(), UTF_8);
        }
    }

    private byte[] zipOf(String entries) throws IOException {
        Path made = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
            zip.putNextEntry(new ZipEntry(ExportFormat.ENTRIES));
            zip.write(entries.getBytes(UTF_8));
        }
        return Files.readAllBytes(made);
    }
}
