package care.tend.server.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database under the ledger, opened at first use and not before: the practice and the help page are served even when
 * it is locked, full, damaged or away. A failed opening is tried anew at the next use. Safe for many threads.
 */
public final class Database implements AutoCloseable {
    private static final long OPENING_PATIENCE_NANOS = 5_000_000_000L;
    private static final long OPENING_PAUSE_NANOS = 100_000_000;

    private final Dialect dialect;
    private volatile @Nullable Open open;

    private Database(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Names a SQLite file.
     *
     * @param file the file; made at first use, readable only by this account
     */
    public static Database sqlite(Path file) {
        return new Database(new SqliteDialect(file));
    }

    /**
     * Names a database by its address.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
     * @throws IllegalArgumentException when it is neither
     */
    public static Database at(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Database(new PostgresDialect(url));
        }
        if (url.startsWith("jdbc:sqlite:")) {
            return sqlite(Path.of(url.substring("jdbc:sqlite:".length())));
        }
        throw new IllegalArgumentException("A database address starts with jdbc:sqlite: or jdbc:postgresql:");
    }

    /**
     * Reads.
     *
     * @param work what to read
     * @return what it read
     * @throws StoreUnavailableException when the database can't answer
     */
    public <T> T read(Function<JdbcClient, T> work) {
        return guarded(open -> work.apply(open.readers));
    }

    /**
     * Writes in one transaction: whole and durable when this returns, or not at all.
     *
     * @param work what to write
     * @return what it found
     * @throws StoreUnavailableException when the database can't keep it
     */
    public <T> T write(Function<JdbcClient, T> work) {
        return guarded(open -> open.inTransaction(work));
    }

    /**
     * Writes in one transaction what takes bytes out of rows, then clears the live files of them. Where that is held up, it is
     * owed, and done at the next {@link #shred} or the next opening.
     *
     * @param work what to write
     * @throws StoreUnavailableException when the database can't keep it
     */
    public void writeAndShred(Consumer<JdbcClient> work) {
        write(jdbc -> {
            work.accept(jdbc);
            Shredding.owe(jdbc);
            return true;
        });
        shred();
    }

    /**
     * Clears the live files of the bytes of removed rows, as far as they are owed.
     *
     * @return whether they are gone; not yet while a long reader holds them or the database can't write
     */
    boolean shred() {
        try {
            return guarded(open -> shred(open.writer));
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private boolean shred(JdbcClient writer) {
        List<String> owed = Shredding.listOwed(writer);
        if (!owed.isEmpty()) {
            if (!dialect.shred(writer)) {
                return false;
            }
            Shredding.settle(writer, owed);
        }
        return true;
    }

    private <T> T guarded(Function<Open, T> work) {
        try {
            return work.apply(opened());
        } catch (DataAccessException | TransactionException | FlywayException e) {
            throw new StoreUnavailableException(dialect.adviceFor(e), e);
        }
    }

    private Open opened() {
        Open known = open;
        return known != null ? known : openNow();
    }

    /**
     * Where another process opens the same new file at this very moment, one of the two is told at once that it is busy, and
     * tries again.
     */
    private synchronized Open openNow() {
        if (open != null) {
            return open;
        }
        dialect.prepare();
        long end = System.nanoTime() + OPENING_PATIENCE_NANOS;
        while (true) {
            try {
                Open opened = connect();
                open = opened;
                shred();
                return opened;
            } catch (RuntimeException e) {
                if (System.nanoTime() > end || !dialect.isBusy(e)) {
                    throw e instanceof StoreUnavailableException
                            ? e
                            : new StoreUnavailableException(dialect.adviceFor(e), e);
                }
                LockSupport.parkNanos(OPENING_PAUSE_NANOS);
            }
        }
    }

    private Open connect() {
        List<HikariDataSource> connected = new ArrayList<>();
        try {
            HikariDataSource readers = connect(dialect.readers(), connected);
            // Through the readers, because a migration takes more than one connection and there is one writer.
            Flyway.configure()
                    .dataSource(readers)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            HikariDataSource writer = connect(dialect.writer(), connected);
            dialect.verifyDurability(JdbcClient.create(writer));
            return new Open(writer, readers);
        } catch (RuntimeException e) {
            connected.forEach(HikariDataSource::close);
            throw e;
        }
    }

    private static HikariDataSource connect(HikariConfig config, List<HikariDataSource> connected) {
        config.setInitializationFailTimeout(1);
        HikariDataSource source = new HikariDataSource(config);
        connected.add(source);
        return source;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static final class Open implements AutoCloseable {
        private final HikariDataSource writerSource;
        private final HikariDataSource readerSource;
        private final JdbcClient writer;
        private final JdbcClient readers;
        private final TransactionTemplate transactions;

        Open(HikariDataSource writerSource, HikariDataSource readerSource) {
            this.writerSource = writerSource;
            this.readerSource = readerSource;
            this.writer = JdbcClient.create((DataSource) writerSource);
            this.readers = JdbcClient.create((DataSource) readerSource);
            this.transactions = new TransactionTemplate(new JdbcTransactionManager(writerSource));
        }

        /**
         * A connection on which anything went wrong is let go: after a failed {@code begin}, SQLite's driver believes
         * itself inside a transaction that isn't there, and the next entries would not be kept together.
         */
        <T> T inTransaction(Function<JdbcClient, T> work) {
            try {
                return transactions.execute(status -> work.apply(writer));
            } catch (RuntimeException e) {
                writerSource.getHikariPoolMXBean().softEvictConnections();
                throw e;
            }
        }

        @Override
        public void close() {
            readerSource.close();
            writerSource.close();
        }
    }
}
