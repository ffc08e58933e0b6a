package care.tend.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Random;
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
}
