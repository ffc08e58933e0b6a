package care.tend.ledger;

/**
 * A field of an entry holds what it can't hold. The message is in plain words and never repeats the value, because the
 * value may be a person's own words.
 */
public final class InvalidEntryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Names the field and the reason.
     *
     * @param field name of the field, as it stands in the entry's JSON
     * @param reason what it must hold instead, in plain words
     */
    public InvalidEntryException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** Returns the field's name, as it stands in the entry's JSON. */
    public String field() {
        return field;
    }

    static void require(boolean condition, String field, String reason) {
        if (!condition) {
            throw new InvalidEntryException(field, reason);
        }
    }
}
