package care.tend.server.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;

import care.tend.ledger.Entry;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.PersonId;
import care.tend.ledger.RemovedEntry;
import care.tend.ledger.UnopenedEntry;
import care.tend.ledger.UnopenedEntry.Reason;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerRows.Opened;
import care.tend.server.ledger.LedgerRows.Row;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The encrypted, append-only ledgers of a database. Safe for many threads and, over one database, many processes. */
public final class LedgerStore implements AutoCloseable {
    private static final int BATCH = 512;

    /** Most entries that are open at once; a whole ledger counts as all of them. */
    private static final int MAX_OPEN = 1_000;

    private static final int PATIENCE_SECONDS = 20;

    private final Database database;
    private final LedgerWriter writer;
    private final Semaphore open = new Semaphore(MAX_OPEN, true);

    /**
     * Opens the store.
     *
     * @param database where the rows are
     * @param clock when entries are recorded
     */
    public LedgerStore(Database database, InstantSource clock) {
        this.database = database;
        this.writer = new LedgerWriter(database, clock);
    }

    /**
     * Writes and waits until it is durable.
     *
     * @param person whose ledger
     * @param write what
     * @return what became of it
     * @throws StoreUnavailableException when it could not be kept; it may be sent again
     */
    public Outcome write(UnlockedPerson person, Write write) {
        try {
            return writer.submit(person, write).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailableException unavailable
                    ? unavailable
                    : new StoreUnavailableException("This could not be kept right now. Please try again.", e);
        }
    }

    /**
     * Writes without waiting; many writes share one commit.
     *
     * @param person whose ledger
     * @param write what
     * @return what became of it, once it is durable
     */
    public CompletableFuture<Outcome> submit(UnlockedPerson person, Write write) {
        return writer.submit(person, write);
    }

    /**
     * Opens a whole ledger, words and all.
     *
     * @param person whose
     * @return everything in it; what doesn't open is named
     */
    public Ledger open(UnlockedPerson person) {
        return ledgerOf(openRows(person, 0, Integer.MAX_VALUE, UnaryOperator.identity()));
    }

    /**
     * Draws something from a whole ledger of which the notes are let go as it is opened. Whoever asks while much is open
     * already waits, so that ten years of a life, or many who ask at once, never fill the memory.
     *
     * @param person whose
     * @param drawing what is drawn
     * @return what was drawn
     * @throws StoreUnavailableException when the database can't answer, or others are served for too long
     */
    public <T> T draw(UnlockedPerson person, Function<Ledger, T> drawing) {
        return draw(person, Entry::withoutNote, drawing);
    }

    /**
     * Draws something from a whole ledger of which only what is needed stays in memory; waits like {@link #draw(UnlockedPerson,
     * Function)}.
     *
     * @param person whose
     * @param keeping what of an entry stays, asked as each is opened, from many threads
     * @param drawing what is drawn
     * @return what was drawn
     */
    public <T> T draw(UnlockedPerson person, UnaryOperator<Entry> keeping, Function<Ledger, T> drawing) {
        return whileOpen(
                MAX_OPEN,
                () -> drawing.apply(
                        ledgerOf(openRows(person, 0, Integer.MAX_VALUE, opened -> opened.keeping(keeping)))));
    }

    /**
     * Draws something from a part of a ledger, with its words; waits like {@link #draw(UnlockedPerson, Function)}.
     *
     * @param person whose
     * @param after the place after which it starts, 0 for the beginning
     * @param limit how many places, at most 1,000
     * @param drawing what is drawn
     * @return what was drawn
     */
    public <T> T drawPart(UnlockedPerson person, long after, int limit, Function<Ledger, T> drawing) {
        return whileOpen(
                limit, () -> drawing.apply(ledgerOf(openRows(person, after, limit, UnaryOperator.identity()))));
    }

    private <T> T whileOpen(int entries, Supplier<T> work) {
        try {
            if (!open.tryAcquire(entries, PATIENCE_SECONDS, SECONDS)) {
                throw new StoreUnavailableException("Much is being opened right now. Please try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Tend is stopping. Please try again.", e);
        }
        try {
            return work.get();
        } finally {
            open.release(entries);
        }
    }

    /** Removes a person's rows and what wraps their key, and clears the files of them. */
    public void erase(PersonId person) {
        database.writeAndShred(jdbc -> {
            for (String table : List.of("key_wrap", "session", "entry", "person")) {
                jdbc.sql("delete from " + table + " where person_id = ?")
                        .param(person.toString())
                        .update();
            }
        });
    }

    private List<Opened> openRows(UnlockedPerson person, long after, int limit, UnaryOperator<Opened> keeping) {
        try {
            return database.read(jdbc -> openInBatches(jdbc, person, after, limit, keeping));
        } catch (StoreUnavailableException e) {
            return database.read(jdbc -> openRowByRow(jdbc, person, after, limit, e));
        }
    }

    /**
     * Ten years of entries are opened while a person waits, so all cores help; the order stays. Batch by batch, so that the
     * sealed bytes of ten years are never in memory together.
     */
    private static List<Opened> openInBatches(
            JdbcClient jdbc, UnlockedPerson person, long after, int limit, UnaryOperator<Opened> keeping) {
        List<Opened> opened = new ArrayList<>();
        List<Row> batch = new ArrayList<>(BATCH);
        LedgerRows.forEachFrom(jdbc, person.id(), after, limit, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                openAll(person, batch, opened, keeping);
            }
        });
        openAll(person, batch, opened, keeping);
        return opened;
    }

    private static void openAll(
            UnlockedPerson person, List<Row> batch, List<Opened> opened, UnaryOperator<Opened> keeping) {
        opened.addAll(batch.parallelStream()
                .map(row -> keeping.apply(LedgerRows.open(person, row)))
                .toList());
        batch.clear();
    }

    /** Where a damaged page stops the whole list, every other row is still read by itself. */
    private static List<Opened> openRowByRow(
            JdbcClient jdbc, UnlockedPerson person, long after, int limit, StoreUnavailableException first) {
        long last = LedgerRows.findLastSeq(jdbc, person.id()).orElseThrow(() -> first);
        List<Opened> opened = new ArrayList<>();
        for (long seq = after + 1; seq <= Math.min(last, after + limit); seq++) {
            try {
                LedgerRows.findAt(jdbc, person.id(), seq).ifPresent(row -> opened.add(LedgerRows.open(person, row)));
            } catch (DataAccessException e) {
                opened.add(new Opened.Unopened(new UnopenedEntry(seq, "", Reason.NOT_READABLE)));
            }
        }
        return opened;
    }

    private static Ledger ledgerOf(List<Opened> rows) {
        List<KeptEntry> kept = new ArrayList<>();
        List<RemovedEntry> removed = new ArrayList<>();
        List<UnopenedEntry> unopened = new ArrayList<>();
        for (Opened row : rows) {
            switch (row) {
                case Opened.Kept open -> kept.add(open.entry());
                case Opened.Gone gone -> removed.add(gone.entry());
                case Opened.Unopened closed -> unopened.add(closed.entry());
            }
        }
        return new Ledger(kept, removed, unopened);
    }

    @Override
    public void close() {
        writer.close();
    }
}
