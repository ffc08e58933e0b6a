package care.tend.server.cli;

import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.people.Owner;
import java.nio.file.Files;

/** The owner's ledger, opened directly: no server is needed, and one that runs is not disturbed. */
final class OpenLedger implements AutoCloseable {
    private final Database database;
    private final LedgerStore store;
    private final UnlockedPerson person;

    private OpenLedger(Database database, LedgerStore store, UnlockedPerson person) {
        this.database = database;
        this.store = store;
        this.person = person;
    }

    /** Opens the ledger, and makes it when there is none yet. */
    static OpenLedger of(TendCommand tend) {
        Database database = tend.database();
        try {
            UnlockedPerson person = new Owner(tend.folder().keyFile(), database).unlock();
            return new OpenLedger(
                    database, new LedgerStore(database, tend.surroundings().clock()), person);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens the ledger that is there.
     *
     * @throws CannotBeDoneException when there is none yet
     */
    static OpenLedger existing(TendCommand tend) {
        tend.database().close();
        boolean started = Files.exists(tend.folder().keyFile())
                || (tend.isInFolder() && Files.exists(tend.folder().ledgerFile()));
        if (!started) {
            throw new CannotBeDoneException("ledger.none", tend.folder().path());
        }
        return of(tend);
    }

    LedgerStore store() {
        return store;
    }

    UnlockedPerson person() {
        return person;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
