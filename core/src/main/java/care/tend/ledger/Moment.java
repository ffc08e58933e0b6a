package care.tend.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * When something happened, as the person's own clock showed it: a date and time with its offset from UTC and, where known,
 * its time zone. "Evening" stays evening after a journey.
 *
 * @param value between the years 1900 and 2200
 */
public record Moment(ZonedDateTime value) implements Comparable<Moment> {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    /** Refuses years in which nobody living writes. */
    public Moment {
        InvalidEntryException.require(
                value.getYear() >= EARLIEST_YEAR && value.getYear() <= LATEST_YEAR,
                "effective",
                "must lie between the years 1900 and 2200");
    }

    /**
     * Reads ISO 8601 with an offset and, if given, a zone.
     *
     * @param text such as {@code 2026-11-23T21:04:00+13:00} or {@code 2026-11-23T21:04:00+13:00[Pacific/Auckland]}
     * @return the moment
     * @throws InvalidEntryException when the text is anything else
     */
    public static Moment parse(String text) {
        try {
            ZonedDateTime usual = MomentText.findUsual(text);
            return new Moment(usual != null ? usual : ZonedDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME));
        } catch (DateTimeException e) {
            throw new InvalidEntryException(
                    "effective", "must be a date and time with its offset, such as 2026-11-23T21:04:00+13:00");
        }
    }

    /** Returns the point on the world's time line. */
    public Instant instant() {
        return value.toInstant();
    }

    /** Returns the calendar day the person was living. */
    public LocalDate localDate() {
        return value.toLocalDate();
    }

    /** Orders by the point in time; equal instants in different zones compare as equal. */
    @Override
    public int compareTo(Moment other) {
        return instant().compareTo(other.instant());
    }

    @Override
    public String toString() {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(value);
    }
}
