package care.tend.ledger;

/**
 * What a person answers to hard words of their own, in their own words.
 *
 * @param id name of the entry
 * @param effective when it was written
 * @param about the journal entry the hard words stand in
 * @param words the hard words as they were, 1 to 2,000 characters
 * @param answer the kinder answer, 1 to 8,000 characters
 */
public record KinderAnswer(EntryId id, Moment effective, EntryId about, String words, String answer)
        implements Statement {
    /** Longest quotation, in UTF-16 units. */
    public static final int MAX_WORDS_LENGTH = 2_000;

    /** Longest answer, in UTF-16 units. */
    public static final int MAX_ANSWER_LENGTH = 8_000;

    /** Holds the limits. */
    public KinderAnswer {
        InvalidEntryException.require(
                !words.isBlank() && words.length() <= MAX_WORDS_LENGTH, "words", "must have 1 to 2,000 characters");
        InvalidEntryException.require(
                !answer.isBlank() && answer.length() <= MAX_ANSWER_LENGTH, "answer", "must have 1 to 8,000 characters");
    }
}
