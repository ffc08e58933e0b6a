package care.tend.server.cli;

import static care.tend.server.cli.ZipFiles.part;
import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.id;
import static care.tend.server.ledger.TestEntries.removal;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Ledger;
import care.tend.ledger.RemovedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything goes out in open formats and comes back without loss. */
class ExportImportTest {
    @TempDir
    private Path folder;

    private TestFolder home;
    private Path file;

    @BeforeEach
    void prepare() {
        home = TestFolder.sqlite(folder.resolve("home"));
        file = folder.resolve("mine.zip");
    }

    private Map<String, String> exported() {
        assertThat(home.run("", "export", file.toString()).code()).isZero();
        return ZipFiles.read(file);
    }

    @Test
    void holdsEverything() {
        Map<String, String> parts = exportedFilled();
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "codebook.md",
                        "entries.json",
                        "check-ins.csv",
                        "practice-sessions.csv",
                        "own-wordings.csv",
                        "journal.csv",
                        "kinder-answers.csv",
                        "reading-corrections.csv");
        assertThat(part(parts, "entries.json").lines())
                .contains(
                        "{\"format\":\"tend-export\",\"version\":1,",
                        "{\"seq\":1,\"recorded\":\"2026-11-23T08:05:00.250Z\",\"id\":\"" + id(1)
                                + "\",\"kind\":\"check-in\",\"effective\":\"2026-11-23T21:04:00+13:00[Pacific/Auckland]\","
                                + "\"distress\":7,\"care\":3,\"feelings\":[\"shaky\",\"tired\"],"
                                + "\"note\":\"=cmd, \\\"quoted\\\"\\nsecond line\"},",
                        "{\"seq\":5,\"id\":\"" + id(5) + "\"}");
        assertThat(parts.values()).noneMatch(text -> text.contains("-of-nobody"));
        assertThat(part(parts, "README.txt")).contains("Anyone with this file can read it.", "2026-11-24", "5 entries");
    }

    private Map<String, String> exportedFilled() {
        home.filled();
        return exported();
    }

    @Test
    void tablesHoldWhatCountsNowAndNoFormulas() {
        Map<String, String> parts = exportedFilled();
        assertThat(part(parts, "check-ins.csv"))
                .isEqualTo(
                        "id,effective,date,time,distress,threat,care,feelings,note\r\n" + id(1)
                                + ",2026-11-23T21:04:00+13:00[Pacific/Auckland],2026-11-23,21:04,3,,3,shaky; tired,'@corrected\r\n");
        assertThat(part(parts, "practice-sessions.csv").lines().skip(1))
                .containsExactly(
                        id(2) + ",2026-11-23T21:04:00+13:00[Pacific/Auckland],2026-11-23,21:04,the-break,tender,"
                                + "feet,2026-11-23T21:04:00+13:00[Pacific/Auckland],2026-11-23T21:07:00+13:00[Pacific/Auckland],"
                                + ",6,4,true");
        assertThat(part(parts, "own-wordings.csv"))
                .contains(",the-break,Let me be fair to me.,Ich darf müde sein. 我累了,,,,");
    }

    @Test
    void theCodebookNamesEveryColumn() {
        Map<String, String> parts = exportedFilled();
        Stream<String> columns = parts.keySet().stream()
                .filter(name -> name.endsWith(".csv"))
                .flatMap(name -> Pattern.compile(",")
                        .splitAsStream(part(parts, name).lines().findFirst().orElseThrow()));
        assertThat(columns)
                .allSatisfy(column -> assertThat(part(parts, "codebook.md")).contains("`" + column + "`"));
    }

    @Test
    void isPrivateAndTakesNobodysPlace() throws IOException {
        exportedFilled();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "something dear");
        CommandRun again = home.run("", "export", file.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("There is a file", "--force");
        assertThat(file).hasContent("something dear");
        assertThat(home.run("", "export", file.toString(), "--force").code()).isZero();
        assertThat(ZipFiles.read(file)).containsKey("entries.json");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void refusesPlacesWhereNoFileCanBe() {
        home.filled();
        CommandRun nowhere =
                home.run("", "export", folder.resolve("no/such/file.zip").toString());
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no folder");
        CommandRun onFolder = home.run("", "export", "--force", folder.toString());
        assertThat(onFolder.code()).isEqualTo(1);
        assertThat(onFolder.err()).contains("is a folder");
    }

    @Test
    void aLedgerThatIsNotThereIsNotMade() {
        CommandRun run = home.run("", "export", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no ledger in");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void comesBackWithoutLoss() {
        String before = part(exportedFilled(), "entries.json");
        TestFolder other = TestFolder.sqlite(folder.resolve("other"));
        CommandRun run = other.run("", "import", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Brought back: 7\n");
        assertThat(other.open()).isEqualTo(home.open());
        Path again = folder.resolve("again.zip");
        other.run("", "export", again.toString());
        assertThat(part(ZipFiles.read(again), "entries.json")).isEqualTo(before);
    }

    @Test
    void comingBackTwiceStoresOnce() {
        exportedFilled();
        Ledger before = home.open();
        CommandRun run = home.run("", "import", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Brought back: 0", "Here already: 7");
        assertThat(home.open()).isEqualTo(before);
    }

    @Test
    void differencesAreNamedAndNothingIsOverwritten() {
        exportedFilled();
        TestFolder other = TestFolder.sqlite(folder.resolve("other"))
                .keep(checkIn(1, 9, "mine"), checkIn(4, 2, "also mine"), checkIn(30, 2, "x"), removal(31, 30));
        CommandRun run = other.run("", "import", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Brought back: 4", "kept as they are here: 3", id(1) + "", id(4) + "", id(7) + "");
        assertThat(other.open().entries())
                .extracting(kept -> kept.entry())
                .contains(checkIn(1, 9, "mine"), checkIn(4, 2, "also mine"));
    }

    @Test
    void whatWasRemovedHereStaysRemoved() {
        exportedFilled();
        home.keep(removal(8, 2));
        CommandRun run = home.run("", "import", file.toString());
        assertThat(run.out()).contains("Removed here before, and left so: 1");
        assertThat(home.open().removed()).contains(new RemovedEntry(2, id(2)));
    }

    @Test
    void whatDoesNotOpenIsNamedAndNotInIt() throws SQLException {
        home.filled();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.path().resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute("update entry set sealed = zeroblob(300) where seq = 2");
        }
        CommandRun run = home.run("", "export", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Entries that didn't open, and are named in it only: 1");
        assertThat(part(ZipFiles.read(file), "entries.json"))
                .contains("{\"seq\":2,\"id\":\"" + id(2) + "\",\"reason\":\"does-not-open\"}");
        CommandRun back = TestFolder.sqlite(folder.resolve("other")).run("", "import", file.toString());
        assertThat(back.out()).contains("Brought back: 6", "didn't open when it was made: 1");
    }

    @Test
    void theSameWordsOverAndOverComeBackToo() {
        String letters = "a".repeat(8_000);
        home.keep(Stream.iterate(1, number -> number + 1)
                .limit(150)
                .map(number -> checkIn(number, 4, letters))
                .toArray(care.tend.ledger.Entry[]::new));
        exported();
        CommandRun run = TestFolder.sqlite(folder.resolve("other")).run("", "import", file.toString());
        assertThat(run.out()).isEqualTo("Brought back: 150\n");
    }

    @Test
    void anEmptyLedgerGoesOutAndComesBack() {
        home.keep();
        exported();
        assertThat(TestFolder.sqlite(folder.resolve("other"))
                        .run("", "import", file.toString())
                        .out())
                .isEqualTo("Brought back: 0\n");
        assertThat(List.of(home.open())).containsExactly(Ledger.EMPTY);
    }
}
