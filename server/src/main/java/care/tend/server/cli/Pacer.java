package care.tend.server.cli;

/** A breath to follow, for who switched it on: four seconds in, six out, no holding. Enter goes on at once. */
final class Pacer {
    private static final int IN_SECONDS = 4;
    private static final int OUT_SECONDS = 6;
    private static final int STEPS_A_SECOND = 4;
    private static final long STEP_MS = 1_000 / STEPS_A_SECOND;

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
                int length = grows ? step : steps - step;
                terminal.out().print("\r  " + "o".repeat(length) + " ".repeat(steps - length) + "  " + Texts.get(key));
                terminal.out().flush();
            }
            pause();
        }
        if (terminal.isInteractive()) {
            terminal.out().print("\r" + " ".repeat(steps + Texts.get(key).length() + 4) + "\r");
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
