package care.tend.server.cli;

/** A command can't do what it was asked; the message says why and what to do, in plain words. */
final class CannotBeDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why, with a text of the bundle. */
    CannotBeDoneException(String key, Object... arguments) {
        super(Texts.get(key, arguments));
    }
}
