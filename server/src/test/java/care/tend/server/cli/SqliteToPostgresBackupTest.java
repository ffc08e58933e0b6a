package care.tend.server.cli;

import care.tend.server.ledger.TestDatabase;
import java.nio.file.Path;

/** A sealed copy out of a SQLite file, into PostgreSQL. */
class SqliteToPostgresBackupTest extends BackupContract {
    @Override
    TestDatabase newSource(Path folder) {
        return TestDatabase.sqlite(folder);
    }

    @Override
    TestDatabase newTarget(Path folder) {
        return TestDatabase.postgres();
    }
}
