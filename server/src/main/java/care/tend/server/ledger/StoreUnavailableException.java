package care.tend.server.ledger;

/**
 * The ledger can't be read or written at this moment: the database is locked, full, damaged or away. Nothing was lost
 * that had been acknowledged. The message tells the person what to do.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says in plain words what is wrong and what to do, with the cause for the log. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says in plain words what is wrong and what to do. */
    public StoreUnavailableException(String message) {
        super(message);
    }
}
