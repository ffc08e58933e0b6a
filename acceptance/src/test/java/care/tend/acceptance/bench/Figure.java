package care.tend.acceptance.bench;

import java.util.Locale;

/**
 * A measured figure beside what it is to reach.
 *
 * @param what what was measured
 * @param measured the figure with its unit
 * @param bar what it is to reach, empty where nothing was set
 * @param verdict whether it does
 */
record Figure(String what, String measured, String bar, Verdict verdict) {
    /** Whether a bar is reached. */
    enum Verdict {
        REACHED,
        NOT_REACHED,
        NO_BAR
    }

    /** A figure that is to be no larger than its bar. */
    static Figure atMost(String what, double value, double bar, String unit) {
        return new Figure(what, text(value, unit), "<= " + text(bar, unit), verdict(value <= bar));
    }

    /** A figure that is to be no smaller than its bar. */
    static Figure atLeast(String what, double value, double bar, String unit) {
        return new Figure(what, text(value, unit), ">= " + text(bar, unit), verdict(value >= bar));
    }

    /** A figure that stands beside others. */
    static Figure beside(String what, double value, String unit) {
        return new Figure(what, text(value, unit), "", Verdict.NO_BAR);
    }

    /** Something that is so, or isn't. */
    static Figure thatHolds(String what, boolean holds, String measured) {
        return new Figure(what, measured, "yes", verdict(holds));
    }

    private static Verdict verdict(boolean reached) {
        return reached ? Verdict.REACHED : Verdict.NOT_REACHED;
    }

    private static String text(double value, String unit) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f %s" : "%.2f %s", value, unit)
                .strip();
    }

    /** The row of a Markdown table. */
    String row() {
        String said = switch (verdict) {
            case REACHED -> "yes";
            case NOT_REACHED -> "**no**";
            case NO_BAR -> "";
        };
        return "| " + what + " | " + measured + " | " + bar + " | " + said + " |";
    }
}
