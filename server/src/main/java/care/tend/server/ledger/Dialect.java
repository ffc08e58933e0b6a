package care.tend.server.ledger;

import com.zaxxer.hikari.HikariConfig;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What differs between the two databases; everything else is one and the same SQL. */
interface Dialect {
    /** Prepares what must be there before the first connection, such as the file and its permissions. */
    void prepare();

    /** Returns how to connect for writing: one connection, durable at every commit. */
    HikariConfig writer();

    /** Returns how to connect for reading. */
    HikariConfig readers();

    /**
     * Checks that this database keeps its word about durability.
     *
     * @throws StoreUnavailableException when it is set up to lose acknowledged writes
     */
    void verifyDurability(JdbcClient jdbc);

    /**
     * Clears the live files of the bytes of removed entries. Runs outside any transaction.
     *
     * @return whether they are gone; false while a reader still needs them
     */
    boolean shred(JdbcClient jdbc);

    /** Says whether a failure only means that another program is writing at this moment. */
    boolean isBusy(Throwable failure);

    /** Says in plain words what a person can do when the database fails. */
    String adviceFor(Throwable failure);
}
