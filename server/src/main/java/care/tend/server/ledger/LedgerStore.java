package care.tend.server.ledger;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The encrypted, append-only ledgers of a database. Safe for many threads and, over one database, many processes. */
public final class LedgerStore implements AutoCloseable {
    private static final int BATCH = 512;

    private final Database database;
    private final LedgerWriter writer;

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
     * Opens a whole ledger.
     *
     * @param person whose
     * @return everything in it; what doesn't open is named
     */
    public Ledger open(UnlockedPerson person) {
        return ledgerOf(openRows(person, 0, Integer.MAX_VALUE));
    }

    /**
     * Opens a part of a ledger.
     *
     * @param person whose
     * @param after the place after which it starts, 0 for the beginning
     * @param limit how many places
     * @return that part
     */
    public Ledger openPart(UnlockedPerson person, long after, int limit) {
        return ledgerOf(openRows(person, after, limit));
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

    private List<Opened> openRows(UnlockedPerson person, long after, int limit) {
        try {
            return database.read(jdbc -> openInBatches(jdbc, person, after, limit));
        } catch (StoreUnavailableException e) {
            return database.read(jdbc -> openRowByRow(jdbc, person, after, limit, e));
        }
    }

    /**
     * Ten years of entries are opened while a person waits, so all cores help; the order stays. Batch by batch, so that the
     * sealed bytes of ten years are never in memory together.
     */
    private static List<Opened> openInBatches(JdbcClient jdbc, UnlockedPerson person, long after, int limit) {
        List<Opened> opened = new ArrayList<>();
        List<Row> batch = new ArrayList<>(BATCH);
        LedgerRows.forEachFrom(jdbc, person.id(), after, limit, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                openAll(person, batch, opened);
            }
        });
        openAll(person, batch, opened);
        return opened;
    }

    private static void openAll(UnlockedPerson person, List<Row> batch, List<Opened> opened) {
        opened.addAll(
                batch.parallelStream().map(row -> LedgerRows.open(person, row)).toList());
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
