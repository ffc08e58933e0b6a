package care.tend.server.cli;

import static care.tend.server.cli.ZipFiles.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that isn't in order is refused with a reason, and changes nothing. */
class HostileImportTest {
    @TempDir
    private Path folder;

    private Path file;
    private TestFolder target;
    private Map<String, String> good;

    @BeforeEach
    void prepare() {
        file = folder.resolve("file.zip");
        TestFolder.sqlite(folder.resolve("source")).filled().run("", "export", file.toString());
        good = new LinkedHashMap<>(ZipFiles.read(file));
        target = TestFolder.sqlite(folder.resolve("target"));
    }

    private void refused(String reason) {
        CommandRun run = target.run("", "import", file.toString());
        assertThat(run.err()).contains(reason).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(target.open()).isEqualTo(Ledger.EMPTY);
    }

    private void withEntries(UnaryOperator<String> change) {
        String before = part(good, "entries.json");
        good.put("entries.json", change.apply(before));
        assertThat(part(good, "entries.json")).isNotEqualTo(before);
        ZipFiles.write(file, good);
    }

    @Test
    void theGoodFileItselfIsTaken() {
        ZipFiles.write(file, good);
        assertThat(target.run("", "import", file.toString()).out()).isEqualTo("Brought back: 7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/etc/evil", "a/../../evil", "..\\evil", "C:evil", "a/.."})
    void namesThatLeadOut(String name) {
        good.put(name, "x");
        ZipFiles.write(file, good);
        refused("names that lead out of it");
    }

    @Test
    void tooManyFiles() {
        for (int i = 0; i < 1_001; i++) {
            good.put("part" + i, "");
        }
        ZipFiles.write(file, good);
        refused("more than 1,000 files");
    }

    @Test
    void aBombOfZeros() throws IOException {
        writeZeros(8L << 20, 9);
        refused("more than a hundred times its size");
    }

    @Test
    void tooMuchUnpacked() throws IOException {
        writeZeros(257L << 20, 0);
        refused("larger than 256 MiB");
    }

    private void writeZeros(long bytes, int level) throws IOException {
        byte[] piece = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry("zeros"));
            for (long left = bytes; left > 0; left -= piece.length) {
                zip.write(piece);
            }
        }
    }

    @Test
    void notAZip() throws IOException {
        Files.writeString(file, "Dear diary");
        refused("is not a zip file, or it is torn");
    }

    @Test
    void torn() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused("is not a zip file, or it is torn");
    }

    @Test
    void aByteChanged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int name = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("entries.json");
        bytes[name + 60] ^= 1;
        Files.write(file, bytes);
        refused("is torn or was changed");
    }

    @Test
    void noExport() {
        ZipFiles.write(file, Map.of("holiday.txt", "sun"));
        refused("This is not an export of Tend");
    }

    @Test
    void anotherFormat() {
        withEntries(text -> text.replace("tend-export", "other-export"));
        refused("This is not an export of Tend");
    }

    @Test
    void aLaterVersion() {
        withEntries(text -> text.replace("\"version\":1", "\"version\":2"));
        refused("made by a later Tend");
    }

    @Test
    void aBadLineIsNamedWithoutItsWords() {
        withEntries(text -> text.replace("\"distress\":7", "\"distress\":\"secret-word\""));
        refused("Line 3 of entries.json can't be taken: distress must be a whole number from 0 to 10");
    }

    @Test
    void aFieldNobodyKnows() {
        withEntries(text -> text.replace("\"distress\":7", "\"mood\":7"));
        refused("Line 3 of entries.json can't be taken: mood is not a field");
    }

    @Test
    void theLastLineIsBadAndNothingComesIn() {
        withEntries(text -> text.replace("\"kind\":\"removal\"", "\"kind\":\"removed\""));
        refused("kind must be one of");
    }

    @Test
    void tornInside() {
        withEntries(text -> text.substring(0, text.length() / 2));
        refused("it is torn or not JSON");
    }

    @Test
    void aFieldTwice() {
        withEntries(text -> text.replace("\"distress\":7", "\"distress\":7,\"distress\":8"));
        refused("Line 3 of entries.json");
    }

    @Test
    void somethingAfterTheEnd() {
        withEntries(text -> text + "{}");
        refused("something follows after the end");
    }

    @Test
    void aPlaceTwice() {
        withEntries(text -> text.replace("{\"seq\":2,", "{\"seq\":1,"));
        refused("Line 4 of entries.json has a place or an id that stands there before");
    }

    @Test
    void aCorrectionOfNothing() {
        withEntries(text -> text.replace(
                "\"corrects\":\"01935000-0000-7000-8000-000000000001\"",
                "\"corrects\":\"01935000-0000-7000-8000-000000000099\""));
        refused("The entry 01935000-0000-7000-8000-000000000006 speaks of an entry that is not in the file");
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        Files.delete(file);
        refused("There is no file");
    }

    @Test
    void nestedWithoutEnd() {
        withEntries(text -> text.replace("\"distress\":7", "\"distress\":" + "[".repeat(5_000)));
        refused("Line 3 of entries.json");
        assertThat(part(good, "entries.json").getBytes(UTF_8).length).isGreaterThan(5_000);
    }
}
