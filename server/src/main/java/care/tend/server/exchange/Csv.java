package care.tend.server.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables as text (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front, because a
 * formula in a person's note, or in what somebody had them paste, could send the rest of the table away.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private Csv() {}

    /** Writes one line; an absent value is an empty cell. */
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = harmless(value == null ? "" : value.toString());
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
