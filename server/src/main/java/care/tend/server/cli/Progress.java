package care.tend.server.cli;

/** A plain counter on the error stream, for a person who waits; a pipe gets none. */
final class Progress implements AutoCloseable {
    private static final long STEP = 256;

    private final Terminal terminal;
    private final String key;
    private final long of;
    private boolean shown;

    /** Counts up to a number, in the words of a text of the bundle that takes both. */
    Progress(Terminal terminal, String key, long of) {
        this.terminal = terminal;
        this.key = key;
        this.of = of;
    }

    void at(long done) {
        if (terminal.isInteractive() && (done % STEP == 0 || done == of)) {
            terminal.err().print('\r' + Texts.get(key, done, of));
            terminal.err().flush();
            shown = true;
        }
    }

    /** Leaves the counter's line. */
    @Override
    public void close() {
        if (shown) {
            terminal.err().println();
        }
    }
}
