package care.tend.ledger;

/** The form of a journal entry. */
public enum JournalForm {
    /** Words as they come. */
    FREE,
    /** A letter to oneself, written as to a friend. */
    LETTER
}
