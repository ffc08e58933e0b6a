package care.tend.server.keys;

/** The keys are not in the state in which a ledger can be opened. The message tells the person what to do. */
public final class KeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says in plain words what is wrong and what to do. */
    public KeyException(String message) {
        super(message);
    }

    /** Says in plain words what is wrong and what to do, with the cause for the log. */
    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
