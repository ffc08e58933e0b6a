package care.tend.server.cli;

import static care.tend.server.cli.ZipFiles.part;
import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Ledger;
import care.tend.server.keys.KeyFile;
import care.tend.server.ledger.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every sealed copy keeps to, whichever databases it goes out of and into. */
abstract class BackupContract {
    @TempDir
    private Path folder;

    private TestFolder home;
    private TestFolder other;
    private Path file;
    private Path key;

    abstract TestDatabase newSource(Path folder);

    abstract TestDatabase newTarget(Path folder);

    @BeforeEach
    void prepare() {
        home = place("home", newSource(folder.resolve("home"))).filled();
        other = place("other", newTarget(folder.resolve("other")));
        file = folder.resolve("tend.backup");
        key = home.path().resolve("key");
    }

    private TestFolder place(String name, TestDatabase database) {
        Path path = folder.resolve(name);
        boolean inFolder = database.url().equals("jdbc:sqlite:" + path.resolve("ledger.db"));
        return new TestFolder(path, inFolder ? null : database.url());
    }

    private CommandRun backedUp() {
        CommandRun run = home.run("", "backup", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }

    private CommandRun restore(TestFolder target, String typed, String... more) {
        String[] command = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("restore", file.toString()), Arrays.stream(more))
                .toArray(String[]::new);
        return target.run(typed, command);
    }

    private void refused(String reason) {
        Ledger before = other.open();
        CommandRun run = restore(other, "", "--key", key.toString(), "--replace", "--yes");
        assertThat(run.err()).contains(reason).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(other.open()).isEqualTo(before);
    }

    private void changed(String part, UnaryOperator<String> change) {
        Map<String, String> parts = new LinkedHashMap<>(ZipFiles.read(file));
        String before = part(parts, part);
        parts.put(part, change.apply(before));
        assertThat(part(parts, part)).isNotEqualTo(before);
        ZipFiles.write(file, parts);
    }

    @Test
    void comesBackWithTheKey() {
        backedUp();
        CommandRun run = restore(other, "", "--key", key.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Your ledger is back. Entries: 7");
        assertThat(other.open()).isEqualTo(home.open());
        assertThat(other.path().resolve("key")).hasSameTextualContentAs(key);
    }

    @Test
    void theKeyThatIsThereAlreadyIsTaken() throws IOException {
        backedUp();
        Files.createDirectories(other.path());
        Files.copy(key, other.path().resolve("key"));
        assertThat(restore(other, "").code()).isZero();
        assertThat(other.open()).isEqualTo(home.open());
        other.keep(checkIn(20, 2, "goes on"));
        assertThat(other.open().entries()).last().extracting(kept -> kept.seq()).isEqualTo(8L);
    }

    @Test
    void holdsNoWordNoScoreAndNoKey() throws IOException {
        CommandRun run = backedUp();
        assertThat(run.out()).contains("Keep a copy of " + key.toAbsolutePath() + " somewhere else than the backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String all = String.join("\n", ZipFiles.read(file).values());
        String keyText = Files.readAllLines(key).get(2);
        assertThat(all)
                .doesNotContain(keyText, "check-in", "distress", "Let me be fair", "shaky", "the-break", "corrected");
        assertThat(part(ZipFiles.read(file), "rows.txt").lines())
                .hasSize(9)
                .anyMatch(line -> line.equals("entry 4 " + id(4) + " 1 -"));
        assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(keyText);
    }

    @Test
    void anAlteredRowIsRefusedEvenWithItsSumCorrected() {
        backedUp();
        changed("rows.txt", text -> text.replace("entry 1 ", "entry 9 "));
        refused("This backup is torn or was changed");
    }

    @Test
    void aRowLeftOutIsRefusedEvenWhereTheManifestWasMadeToFit() {
        backedUp();
        Map<String, String> parts = new LinkedHashMap<>(ZipFiles.read(file));
        String rows = part(parts, "rows.txt").lines().limit(8).collect(Collectors.joining("\n", "", "\n"));
        parts.put("rows.txt", rows);
        parts.put(
                "manifest.json",
                part(parts, "manifest.json")
                        .replaceFirst("\"entries\":7", "\"entries\":6")
                        .replaceFirst("\"lastSeq\":7", "\"lastSeq\":6")
                        .replaceFirst("\"rowsSha256\":\"[0-9a-f]+\"", "\"rowsSha256\":\"" + sha256(rows) + "\""));
        ZipFiles.write(file, parts);
        refused("This backup is torn or was changed");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSealThatDoesNotOpenIsRefused() {
        backedUp();
        changed("rows.txt", text -> text.replaceFirst("(entry 2 \\S+ 1 ....)....", "$1AAAA"));
        refused("This backup is torn or was changed");
    }

    @Test
    void aTornFileIsRefused() throws IOException {
        backedUp();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        refused("is not a zip file, or it is torn");
    }

    @Test
    void somethingElseIsRefused() {
        home.run("", "export", file.toString());
        refused("This is not a backup of Tend");
    }

    @Test
    void aLaterFormatIsRefused() {
        backedUp();
        changed("manifest.json", text -> text.replace("\"version\":1", "\"version\":2"));
        refused("made by a later Tend");
    }

    @Test
    void anotherKeyIsRefused() {
        backedUp();
        key = folder.resolve("foreign");
        KeyFile.create(key);
        refused("The key file doesn't open this backup");
    }

    @Test
    void theRightPersonWithAWrongKeyIsRefused() {
        backedUp();
        KeyFile right = KeyFile.read(key);
        key = folder.resolve("forged");
        new KeyFile(right.person(), care.tend.server.keys.DataKey.random()).write(key);
        refused("The key file doesn't open this backup");
    }

    @Test
    void aLedgerIsReplacedOnlyAfterYes() throws IOException {
        backedUp();
        other.keep(checkIn(30, 8, "still here"));
        Ledger before = other.open();
        byte[] keyBefore = Files.readAllBytes(other.path().resolve("key"));
        CommandRun without = restore(other, "", "--key", key.toString());
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("There is a ledger here already. Places in it: 1.", "--replace");
        CommandRun no = restore(other, "no\n", "--key", key.toString(), "--replace");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.err()).contains("Nothing was changed.");
        assertThat(restore(other, "", "--key", key.toString(), "--replace").code())
                .isEqualTo(1);
        assertThat(other.open()).isEqualTo(before);
        CommandRun yes = restore(other, "yes\n", "--key", key.toString(), "--replace");
        assertThat(yes.err()).isEmpty();
        assertThat(yes.code()).isZero();
        assertThat(other.open()).isEqualTo(home.open());
        assertThat(yes.out()).contains("key.replaced-20261124-201500");
        assertThat(other.path().resolve("key.replaced-20261124-201500")).hasBinaryContent(keyBefore);
    }

    @Test
    void anEmptyLedgerGivesWay() {
        backedUp();
        other.keep();
        assertThat(restore(other, "", "--key", key.toString()).code()).isZero();
        assertThat(other.open()).isEqualTo(home.open());
    }

    @Test
    void whatDidNotOpenBeforeComesBackAsItWas() throws SQLException {
        new TestDatabase(urlOf(home), home.path())
                .execute("update entry set sealed = (select sealed from entry where seq = 2) where seq = 3");
        CommandRun run = backedUp();
        assertThat(run.out()).contains("Entries that don't open, copied as they are: 1");
        assertThat(restore(other, "", "--key", key.toString()).code()).isZero();
        assertThat(other.open()).isEqualTo(home.open());
        assertThat(other.open().unopened()).hasSize(1);
    }

    private static String urlOf(TestFolder place) {
        return place.databaseUrl() != null
                ? place.databaseUrl()
                : "jdbc:sqlite:" + place.path().resolve("ledger.db");
    }

    @Test
    void takesNobodysPlace() throws IOException {
        Files.writeString(file, "something dear");
        CommandRun run = home.run("", "backup", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--force");
        assertThat(file).hasContent("something dear");
    }
}
