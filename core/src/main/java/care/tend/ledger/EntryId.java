package care.tend.ledger;

import java.util.UUID;

/**
 * Name of an entry, made by whoever wrote it, so that sending the same entry twice keeps it once.
 *
 * @param value a UUID of version 7 (RFC 9562, section 5.7): time-ordered, random
 */
public record EntryId(UUID value) {
    private static final int VERSION = 7;
    private static final int TEXT_LENGTH = 36;

    /** Refuses any other version of UUID. */
    public EntryId {
        InvalidEntryException.require(
                value.version() == VERSION && value.variant() == 2, "id", "must be a UUID of version 7");
    }

    /**
     * Reads the usual text form.
     *
     * @param text 36 characters, hexadecimal in groups of 8-4-4-4-12
     * @return the id
     * @throws InvalidEntryException when the text is anything else
     */
    public static EntryId parse(String text) {
        InvalidEntryException.require(text.length() == TEXT_LENGTH, "id", "must be a UUID of version 7");
        try {
            UUID value = UUID.fromString(text);
            // Java also takes groups of other lengths, and would call the entry by another name than its writer.
            InvalidEntryException.require(value.toString().equalsIgnoreCase(text), "id", "must be a UUID of version 7");
            return new EntryId(value);
        } catch (InvalidEntryException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("id", "must be a UUID of version 7");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
