package care.tend.server.ledger;

import care.tend.server.keys.PrivateFile;
import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite in one private file: write-ahead log, synced at every commit ({@code synchronous=FULL}; with NORMAL the last
 * commits can be lost with the power), freed bytes overwritten ({@code secure_delete}).
 */
final class SqliteDialect implements Dialect {
    private static final int READERS = 4;
    private static final int BUSY_WAIT_MS = 5_000;
    private static final int SHRED_WAIT_MS = 500;

    private final Path file;

    SqliteDialect(Path file) {
        this.file = file;
    }

    @Override
    public void prepare() {
        refuseLoneLog();
        try {
            PrivateFile.ensure(file);
        } catch (IOException e) {
            throw new StoreUnavailableException("The file " + file + " can't be made. Check the folder.", e);
        }
    }

    /** Beside a file that is new, SQLite throws an old log away, and with it what was kept last before a crash. */
    private void refuseLoneLog() {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (log.toFile().length() > 0 && file.toFile().length() == 0) {
            throw new StoreUnavailableException("A part of your ledger is not where it was: " + file
                    + ". Put that file back beside " + log + ", which holds what you kept last.");
        }
    }

    @Override
    public HikariConfig writer() {
        HikariConfig config = connection("ledger-writer", 1);
        // Takes the write lock at once, so that a second process waits instead of colliding half-way.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return config;
    }

    @Override
    public HikariConfig readers() {
        return connection("ledger-readers", READERS);
    }

    private HikariConfig connection(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("secure_delete", "true");
        config.addDataSourceProperty("busy_timeout", Integer.toString(BUSY_WAIT_MS));
        config.addDataSourceProperty("foreign_keys", "true");
        return config;
    }

    @Override
    public void verifyDurability(JdbcClient jdbc) {
        String journal =
                jdbc.sql("pragma journal_mode").query(String.class).single().toLowerCase(Locale.ROOT);
        int synchronous = jdbc.sql("pragma synchronous").query(Integer.class).single();
        if (!journal.equals("wal") || synchronous < 2) {
            throw new StoreUnavailableException(
                    "The disk under " + file + " can't keep entries safely (no write-ahead log there). Use --data with"
                            + " a folder on a local disk.");
        }
    }

    /** Moves everything from the log into the file and empties the log; waits only a little for readers. */
    @Override
    public boolean shred(JdbcClient jdbc) {
        jdbc.sql("pragma busy_timeout = " + SHRED_WAIT_MS).query(Integer.class).single();
        try {
            return jdbc.sql("pragma wal_checkpoint(truncate)")
                            .query((row, number) -> row.getInt(1))
                            .single()
                    == 0;
        } finally {
            jdbc.sql("pragma busy_timeout = " + BUSY_WAIT_MS)
                    .query(Integer.class)
                    .single();
        }
    }

    @Override
    public boolean isBusy(Throwable failure) {
        return findCode(failure).filter(SqliteDialect::isBusy).isPresent();
    }

    @Override
    public String adviceFor(Throwable failure) {
        return findCode(failure)
                .map(this::adviceFor)
                .orElse("The ledger can't be reached right now. Nothing that was kept is lost. Please try again.");
    }

    private static Optional<SQLiteErrorCode> findCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(sqlite.getResultCode());
            }
        }
        return Optional.empty();
    }

    private static boolean isBusy(SQLiteErrorCode code) {
        return code.name().startsWith("SQLITE_BUSY") || code.name().startsWith("SQLITE_LOCKED");
    }

    private String adviceFor(SQLiteErrorCode code) {
        String name = code.name();
        if (name.startsWith("SQLITE_FULL")) {
            return "The disk is full. Make some room, then try again. Nothing that was kept is lost.";
        }
        if (isBusy(code)) {
            return "Another program is using the ledger right now. Please try again in a moment.";
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return "The ledger's file " + file + " is damaged. Keep a copy of it, then bring back a backup with"
                    + " ./tend restore.";
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return "The ledger's file " + file + " can't be opened for writing. Check whom it belongs to.";
        }
        return "The disk under the ledger answers with an error (" + name + "). Nothing that was kept is lost.";
    }
}
