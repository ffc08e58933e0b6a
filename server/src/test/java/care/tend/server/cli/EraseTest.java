package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Ledger;
import care.tend.server.ledger.TestDatabase;
import care.tend.server.ledger.TestEntries;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gone is gone. */
class EraseTest {
    @TempDir
    private Path folder;

    private static List<byte[]> seals(TestDatabase database) throws SQLException {
        List<byte[]> seals = new ArrayList<>();
        for (long number : new long[] {1, 2, 3, 6}) {
            seals.add(database.sealedOf(TestEntries.id(number).toString()));
        }
        return seals;
    }

    @Test
    void nothingOfItIsLeftInTheFolderOrUnderItsFiles() throws Exception {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        TestDatabase database = TestDatabase.sqlite(home.path());
        List<byte[]> seals = seals(database);
        // A second name for the same bytes on the disk shows whether they were overwritten or only unlinked.
        Path under = folder.resolve("under");
        Files.createDirectory(under);
        for (String name : List.of("ledger.db", "key")) {
            Files.createLink(under.resolve(name), home.path().resolve(name));
        }
        String key = Files.readAllLines(under.resolve("key")).get(2);
        assertThat(new TestDatabase("", under).holdsBytes(seals.getFirst())).isTrue();
        CommandRun run = home.run("erase\n", "erase");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("It is gone", "exports you made", "backups and copies of the key file", "a browser");
        assertThat(home.path()).doesNotExist();
        for (byte[] seal : seals) {
            assertThat(new TestDatabase("", folder).holdsBytes(seal)).isFalse();
        }
        assertThat(new TestDatabase("", folder).holdsBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void asksFirst() {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        Ledger before = home.open();
        for (String typed : List.of("", "no\n", "yes\n")) {
            CommandRun run = home.run(typed, "erase");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("Nothing was changed.");
        }
        assertThat(home.open()).isEqualTo(before);
        assertThat(home.run("", "erase", "--yes").code()).isZero();
        assertThat(home.path()).doesNotExist();
    }

    @Test
    void leavesOthersFilesAlone() throws IOException {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        Files.writeString(home.path().resolve("holiday.txt"), "sun");
        CommandRun run = home.run("", "erase", "--yes");
        assertThat(run.out()).contains("holds files that are not Tend's");
        try (var left = Files.list(home.path())) {
            assertThat(left).containsExactly(home.path().resolve("holiday.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"key", "token", "running", "key.new", "ledger.db", "open.html", "ledger.db-journal", "lock"})
    void aFolderThatWasNeverTendsIsLeftAsItIs(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        for (String[] command : new String[][] {{"erase", "--yes"}, {"erase"}}) {
            CommandRun run = TestFolder.sqlite(folder).run("erase\n", command);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("There is no ledger");
        }
        assertThat(file).hasContent("-----BEGIN OPENSSH PRIVATE KEY-----");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anotherProgramsDatabaseOfThatNameStays() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute("create table money (amount integer)");
        }
        byte[] before = Files.readAllBytes(folder.resolve("ledger.db"));
        assertThat(TestFolder.sqlite(folder).run("", "erase", "--yes").code()).isEqualTo(1);
        assertThat(folder.resolve("ledger.db")).hasBinaryContent(before);
    }

    @Test
    void besideAnOwnLedgerOthersFilesOfGenericNamesStay() throws IOException {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        for (String name : List.of("token", "key.new", "running", "open.html")) {
            Files.writeString(home.path().resolve(name), "of somebody else");
        }
        assertThat(home.run("", "erase", "--yes").out()).contains("holds files that are not Tend's");
        try (var left = Files.list(home.path())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("token", "key.new", "running", "open.html");
        }
    }

    @Test
    void aLedgerWithoutItsKeyGoesToo() throws IOException {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        Files.delete(home.path().resolve("key"));
        CommandRun run = home.run("", "erase", "--yes");
        assertThat(run.err()).isEmpty();
        assertThat(home.path()).doesNotExist();
    }

    @Test
    void aDamagedLedgerGoesToo() throws IOException {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        try (RandomAccessFile file =
                new RandomAccessFile(home.path().resolve("ledger.db").toFile(), "rw")) {
            file.write(new byte[100]);
        }
        CommandRun run = home.run("", "erase", "--yes");
        assertThat(run.err()).isEmpty();
        assertThat(home.path()).doesNotExist();
    }

    @Test
    void nothingThereIsSaid() {
        CommandRun run = TestFolder.sqlite(folder.resolve("home")).run("", "erase", "--yes");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no ledger");
    }

    @Test
    void inPostgresOnlyThisPersonsRowsGo() throws Exception {
        TestDatabase database = TestDatabase.postgres();
        TestFolder home = new TestFolder(folder.resolve("home"), database.url()).filled();
        database.execute("insert into person values ('01935000-0000-4000-8000-000000000009', 0)");
        List<byte[]> seals = seals(database);
        assertThat(database.holdsBytes(seals.getFirst())).isTrue();
        CommandRun run = home.run("", "erase", "--yes");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("The database server's own log");
        assertThat(home.path()).doesNotExist();
        for (byte[] seal : seals) {
            assertThat(database.holdsBytes(seal)).isFalse();
        }
        try (var connection = java.sql.DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from person), (select count(*) from"
                        + " key_wrap), (select count(*) from entry)")) {
            rows.next();
            assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3))).containsExactly(1, 0, 0);
        }
    }
}
