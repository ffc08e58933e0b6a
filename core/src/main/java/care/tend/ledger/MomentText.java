package care.tend.ledger;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual form of a moment, {@code 2026-11-23T21:04:00.5+13:00[Pacific/Auckland]}, without the JDK's formatter.
 *
 * <p>Why: a ledger of ten years holds some forty thousand moments, and the formatter makes two kilobytes of garbage and
 * takes microseconds for each, which was half of the time a person waited for their ledger to open. Whatever isn't in the
 * usual form is left to the formatter, which decides.
 */
final class MomentText {
    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;
    private static final int OFFSET_LENGTH = 6;

    private MomentText() {}

    static @Nullable ZonedDateTime findUsual(String text) {
        try {
            if (text.length() <= SECONDS_END || !hasSeparators(text)) {
                return null;
            }
            int zone = text.indexOf('[', SECONDS_END);
            int offsetEnd = zone < 0 ? text.length() : zone;
            int offsetStart = text.charAt(offsetEnd - 1) == 'Z' ? offsetEnd - 1 : offsetEnd - OFFSET_LENGTH;
            if (offsetStart < SECONDS_END) {
                return null;
            }
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, SECONDS_END),
                    nanos(text, offsetStart));
            ZoneOffset offset = offset(text, offsetStart, offsetEnd);
            return zone < 0
                    ? ZonedDateTime.of(local, offset)
                    : ZonedDateTime.ofInstant(local, offset, region(text, zone));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        if (digits < 1 || digits > NANO_DIGITS || text.charAt(SECONDS_END) != '.') {
            throw new NumberFormatException();
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int start, int end) {
        if (end - start == 1) {
            return ZoneOffset.UTC;
        }
        char sign = text.charAt(start);
        if ((sign != '+' && sign != '-') || text.charAt(start + 3) != ':') {
            throw new NumberFormatException();
        }
        int direction = sign == '+' ? 1 : -1;
        return ZoneOffset.ofHoursMinutes(
                direction * number(text, start + 1, start + 3), direction * number(text, start + 4, end));
    }

    private static ZoneId region(String text, int bracket) {
        if (text.charAt(text.length() - 1) != ']') {
            throw new NumberFormatException();
        }
        return ZoneId.of(text.substring(bracket + 1, text.length() - 1));
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new NumberFormatException();
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
