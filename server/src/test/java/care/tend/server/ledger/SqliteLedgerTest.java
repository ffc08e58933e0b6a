package care.tend.server.ledger;

import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.id;
import static care.tend.server.ledger.TestEntries.removal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.server.keys.UnlockedPerson;
import care.tend.server.people.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.sqlite(folder);
    }

    @Test
    void theFileIsSyncedAtEveryCommitAndReadableOnlyByItsOwner(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("made/ledger.db");
        try (Database database = Database.sqlite(file)) {
            int synchronous = database.write(
                    jdbc -> jdbc.sql("pragma synchronous").query(Integer.class).single());
            assertThat(synchronous).isEqualTo(2);
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file + suffix))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidInPlainWordsAndLeftAlone(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("ledger.db");
        byte[] noise = new byte[8192];
        new Random(7).nextBytes(noise);
        Files.write(file, noise);
        try (Database database = Database.sqlite(file)) {
            assertThatThrownBy(() -> database.read(jdbc -> 1))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("./tend restore");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(noise);
    }

    @Test
    void aLogWithoutItsFileIsSaidAndLeftAlone(@TempDir Path elsewhere) throws Exception {
        Path log = Files.writeString(elsewhere.resolve("ledger.db-wal"), "what was kept last");
        try (Database database = Database.sqlite(elsewhere.resolve("ledger.db"))) {
            assertThatThrownBy(() -> database.read(jdbc -> 1))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("Put that file back");
        }
        assertThat(log).hasContent("what was kept last");
        assertThat(elsewhere.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void manyFirstOpeningsAtOnceAllSucceed(@TempDir Path elsewhere) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 10; round++) {
                Path file = elsewhere.resolve("ledger" + round + ".db");
                List<Callable<Integer>> openings = Collections.nCopies(6, () -> {
                    try (Database database = Database.sqlite(file)) {
                        return database.read(jdbc -> 1);
                    }
                });
                for (Future<Integer> opening : threads.invokeAll(openings)) {
                    assertThat(opening.get()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aLockedFileIsSaidInPlainWordsAndUsableAfterwards(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("ledger.db");
        try (Database database = Database.sqlite(file)) {
            database.read(jdbc -> 1);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThatThrownBy(() -> database.write(jdbc -> 1)).hasMessageContaining("Another program");
                statement.execute("rollback");
            }
            assertThat(database.<Integer>write(jdbc -> 1)).isEqualTo(1);
        }
    }

    @Test
    void bytesThatALongReaderHoldsAreGoneSoonAfterIt(@TempDir Path elsewhere) throws Exception {
        TestDatabase files = TestDatabase.sqlite(elsewhere);
        try (Database database = Database.at(files.url());
                LedgerStore store = new LedgerStore(database, InstantSource.system())) {
            UnlockedPerson person = new Owner(elsewhere.resolve("key"), database).unlock();
            store.write(person, new Write.Append(checkIn(1, 7, "words of nobody ".repeat(100))));
            byte[] sealed = files.sealedOf(id(1).toString());
            byte[] tail = Arrays.copyOfRange(sealed, sealed.length - 64, sealed.length);
            try (Connection reader = files.connect()) {
                reader.setAutoCommit(false);
                reader.createStatement().executeQuery("select count(*) from entry");
                assertThat(store.write(person, new Write.Append(removal(2, 1)))).isEqualTo(new Outcome.Stored(2));
                assertThat(files.holdsBytes(tail)).isTrue();
            }
            for (int look = 0; files.holdsBytes(tail) && look < 100; look++) {
                Thread.sleep(100);
            }
            assertThat(files.holdsBytes(tail)).isFalse();
        }
    }
}
