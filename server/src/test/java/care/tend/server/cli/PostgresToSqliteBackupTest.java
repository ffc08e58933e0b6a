package care.tend.server.cli;

import care.tend.server.ledger.TestDatabase;
import java.nio.file.Path;

/** A sealed copy out of PostgreSQL, into a SQLite file. */
class PostgresToSqliteBackupTest extends BackupContract {
    @Override
    TestDatabase newSource(Path folder) {
        return TestDatabase.postgres();
    }

    @Override
    TestDatabase newTarget(Path folder) {
        return TestDatabase.sqlite(folder);
    }
}
