package care.tend.server.cli;

/** A breath to follow, for who switched it on: four seconds in, six out, no holding. Enter goes on at once. */
final class Pacer {
    private static final int IN_SECONDS = 4;
    private static final int OUT_SECONDS = 6;
    private static final int STEPS_A_SECOND = 4;
    private static final long STEP_MS = 1_000 / STEPS_A_SECOND;
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final boolean on;

    Pacer(Terminal terminal, boolean on) {
        this.terminal = terminal;
        this.on = on;
    }

    void breathe() {
        if (on && breath("break.in", IN_SECONDS, true)) {
            breath("break.out", OUT_SECONDS, false);
        }
    }

    private boolean breath(String key, int seconds, boolean grows) {
        int steps = seconds * STEPS_A_SECOND;
        if (!terminal.isInteractive()) {
            terminal.say(key);
        }
        for (int step = 1; step <= steps; step++) {
            if (terminal.isSomethingTyped()) {
                return false;
            }
            if (terminal.isInteractive()) {
                terminal.show(picture(Texts.get(key), grows ? step : steps - step, steps, terminal.columns()));
            }
            pause();
        }
        if (terminal.isInteractive()) {
            terminal.clearLine();
        }
        return true;
    }

    /** Draws one moment of a breath, within the width there is: a full row would go on in the next one. */
    static String picture(String words, int step, int steps, int columns) {
        int cells = Math.max(1, Math.min(steps, columns - 1 - 2 * INDENT.length() - words.length()));
        int full = step * cells / steps;
        return INDENT + "o".repeat(full) + " ".repeat(cells - full) + INDENT + words;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
