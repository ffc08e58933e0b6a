package care.tend.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is, on both systems of the article: threat (fight, flight, freeze) and care (soothed, safe, connected).
 * Everything but the time may be left out.
 *
 * @param id name of the entry
 * @param effective when the person was like this
 * @param distress how hard this moment is
 * @param threat how alarmed the person is
 * @param care how soothed, safe and connected the person is
 * @param feelings finer feeling words, 1 to 60 characters each, at most 24
 * @param note the person's own words, at most 8,000 characters
 */
public record CheckIn(
        EntryId id,
        Moment effective,
        @Nullable Rating distress,
        @Nullable Rating threat,
        @Nullable Rating care,
        List<String> feelings,
        @Nullable String note)
        implements Statement {
    /** Most feeling words in one check-in. */
    public static final int MAX_FEELINGS = 24;

    /** Longest feeling word, in UTF-16 units. */
    public static final int MAX_FEELING_LENGTH = 60;

    /** Longest note, in UTF-16 units. */
    public static final int MAX_NOTE_LENGTH = 8_000;

    /** Holds the limits. */
    public CheckIn {
        feelings = List.copyOf(feelings);
        InvalidEntryException.require(feelings.size() <= MAX_FEELINGS, "feelings", "holds at most 24 words");
        for (String feeling : feelings) {
            InvalidEntryException.require(
                    !feeling.isBlank() && feeling.length() <= MAX_FEELING_LENGTH,
                    "feelings",
                    "each word must have 1 to 60 characters");
        }
        InvalidEntryException.require(
                note == null || note.length() <= MAX_NOTE_LENGTH, "note", "holds at most 8,000 characters");
    }

    @Override
    public CheckIn withoutNote() {
        return note == null ? this : new CheckIn(id, effective, distress, threat, care, feelings, null);
    }
}
