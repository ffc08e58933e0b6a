package care.tend.ledger;

/**
 * A person's word against the reading: wherever these words of theirs stand, they don't mean that facet. It changes this
 * person's own reading and no other; removed, it counts no more.
 *
 * @param id name of the entry
 * @param effective when it was said
 * @param words the words, 1 to 500 characters
 * @param facet what they don't mean
 */
public record ReadingCorrection(EntryId id, Moment effective, String words, Facet facet) implements Statement {
    /** Longest words, in UTF-16 units. */
    public static final int MAX_WORDS_LENGTH = 500;

    /** Holds the limits. */
    public ReadingCorrection {
        InvalidEntryException.require(
                !words.isBlank() && words.length() <= MAX_WORDS_LENGTH, "words", "must have 1 to 500 characters");
    }
}
