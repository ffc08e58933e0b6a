package care.tend.server.keys;

/** Sealed bytes don't open: they were changed, or the key is another. Carries no bytes and no words. */
public final class DoesNotOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes the one form of it. */
    public DoesNotOpenException() {
        super("It does not open with this key, or it was changed");
    }
}
