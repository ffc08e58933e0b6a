package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.RemovedEntry;
import care.tend.ledger.UnopenedEntry;
import care.tend.notice.SafetyWatch;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything of an opened ledger as one zip of open formats. {@code entries.json} holds it without loss, one entry a line,
 * and comes back by {@link LedgerImport}; the tables hold what counts now.
 */
public final class LedgerExport {
    private static final WholeFile.Check COMES_BACK =
            written -> CheckedZip.open(written, ExportFormat.MAX_UNPACKED_BYTES).close();

    private final Ledger ledger;
    private final ZonedDateTime made;
    private final SafetyWatch watch;

    /**
     * Exports a ledger.
     *
     * @param ledger the ledger, opened
     * @param made when, for the note inside; nothing else in the export depends on it
     * @param watch what it stops at stands in no table
     */
    public LedgerExport(Ledger ledger, ZonedDateTime made, SafetyWatch watch) {
        this.ledger = ledger;
        this.made = made;
        this.watch = watch;
    }

    /**
     * Writes the export, reads it back to see that it is in order, and gives it its name.
     *
     * @param file where it goes
     * @param replace whether it may take the place of a file
     * @param progress told how many entries are written
     * @return whether an import takes it; it doesn't where it is very large
     * @throws RefusedFileException when the name is taken
     */
    public boolean write(Path file, boolean replace, LongConsumer progress) throws IOException {
        try {
            write(file, replace, progress, Deflater.DEFAULT_COMPRESSION, COMES_BACK);
        } catch (RefusedFileException e) {
            switch (e.reason()) {
                // Somebody wrote the same thing over and over; packed, it would look like an attack when it comes back.
                case TOO_DENSE -> write(file, replace, progress, Deflater.NO_COMPRESSION, COMES_BACK);
                case TOO_LARGE -> {
                    write(file, replace, progress, Deflater.DEFAULT_COMPRESSION, written -> {});
                    return false;
                }
                default -> throw e;
            }
        }
        return true;
    }

    private void write(Path file, boolean replace, LongConsumer progress, int level, WholeFile.Check check)
            throws IOException {
        WholeFile.write(file, replace, out -> writeZip(out, progress, level), check);
    }

    private void writeZip(OutputStream out, LongConsumer progress, int level) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), UTF_8)) {
            zip.setLevel(level);
            part(zip, ExportFormat.README, stream -> stream.write(readme().getBytes(UTF_8)));
            part(
                    zip,
                    ExportFormat.CODEBOOK,
                    stream -> stream.write(resource("codebook.md").getBytes(UTF_8)));
            part(zip, ExportFormat.ENTRIES, stream -> writeEntries(stream, progress));
            for (StatementTable table : StatementTable.of(ledger, watch)) {
                part(zip, table.name(), table::writeTo);
            }
        }
    }

    private void part(ZipOutputStream zip, String name, WholeFile.Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(made.toLocalDateTime());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** One entry a line, so that a person, a line-based tool and a complaint can point at one. */
    private void writeEntries(OutputStream out, LongConsumer progress) throws IOException {
        out.write("{\"format\":\"%s\",\"version\":%d,%n\"entries\":["
                .formatted(ExportFormat.FORMAT, ExportFormat.VERSION)
                .replace(System.lineSeparator(), "\n")
                .getBytes(UTF_8));
        lines(out, ledger.entries(), LedgerExport::kept, progress);
        out.write("],\n\"removed\":[".getBytes(UTF_8));
        lines(out, ledger.removed(), LedgerExport::removed, count -> {});
        out.write("],\n\"unopened\":[".getBytes(UTF_8));
        lines(out, ledger.unopened(), LedgerExport::unopened, count -> {});
        out.write("]}\n".getBytes(UTF_8));
    }

    private static <T> void lines(OutputStream out, List<T> values, Function<T, ObjectNode> form, LongConsumer progress)
            throws IOException {
        long count = 0;
        for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
            out.write('\n');
            out.write(LedgerJson.write(form.apply(each.next())));
            if (each.hasNext()) {
                out.write(',');
            }
            progress.accept(++count);
        }
        out.write('\n');
    }

    private static ObjectNode kept(KeptEntry kept) {
        ObjectNode object = LedgerJson.object();
        object.put("seq", kept.seq());
        object.put("recorded", kept.recorded().toString());
        object.setAll(EntryJson.write(kept.entry()));
        return object;
    }

    private static ObjectNode removed(RemovedEntry entry) {
        return LedgerJson.object().put("seq", entry.seq()).put("id", entry.id().toString());
    }

    private static ObjectNode unopened(UnopenedEntry entry) {
        return LedgerJson.object()
                .put("seq", entry.seq())
                .put("id", entry.id())
                .put("reason", LedgerJson.nameOf(entry.reason()));
    }

    private String readme() throws IOException {
        return resource("README.txt")
                .formatted(
                        DateTimeFormatter.ISO_LOCAL_DATE.format(made),
                        ledger.entries().size(),
                        ledger.removed().size(),
                        ledger.unopened().size());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LedgerExport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("This Tend was built without " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
