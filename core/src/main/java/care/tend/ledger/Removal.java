package care.tend.ledger;

/**
 * Takes an entry away, with every correction of it. Their bytes are shredded where the ledger is kept; what stays is that
 * something was removed.
 *
 * @param id name of this entry
 * @param effective when it was removed
 * @param removes name of the removed entry
 */
public record Removal(EntryId id, Moment effective, EntryId removes) implements Entry {
    /** Holds that a removal does not name itself. */
    public Removal {
        InvalidEntryException.require(!removes.equals(id), "removes", "an entry can't remove itself");
    }
}
