package care.tend.ledger;

/**
 * Says what an earlier statement says now. The earlier one stays in the history.
 *
 * @param id name of this entry
 * @param effective when it was corrected
 * @param replacement the whole statement as it reads now; its id is that of the corrected entry
 */
public record Correction(EntryId id, Moment effective, Statement replacement) implements Entry {
    /** Holds that a correction does not name itself. */
    public Correction {
        InvalidEntryException.require(!replacement.id().equals(id), "corrects", "an entry can't correct itself");
    }

    @Override
    public Correction withoutNote() {
        return new Correction(id, effective, replacement.withoutNote());
    }

    /** Returns the name of the corrected entry. */
    public EntryId corrects() {
        return replacement.id();
    }
}
