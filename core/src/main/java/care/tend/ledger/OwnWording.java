package care.tend.ledger;

import java.util.List;

/**
 * The person's own words for a practice. The newest one counts.
 *
 * @param id name of the entry
 * @param effective when they were written
 * @param practice the practice they belong to
 * @param lines 1 to 6 lines of 1 to 200 characters
 */
public record OwnWording(EntryId id, Moment effective, ContentId practice, List<String> lines) implements Statement {
    /** Most lines of an own wording. */
    public static final int MAX_LINES = 6;

    /** Longest line, in UTF-16 units. */
    public static final int MAX_LINE_LENGTH = 200;

    /** Holds the limits. */
    public OwnWording {
        lines = List.copyOf(lines);
        InvalidEntryException.require(!lines.isEmpty() && lines.size() <= MAX_LINES, "lines", "must hold 1 to 6 lines");
        for (String line : lines) {
            InvalidEntryException.require(
                    !line.isBlank() && line.length() <= MAX_LINE_LENGTH,
                    "lines",
                    "each line must have 1 to 200 characters");
        }
    }
}
