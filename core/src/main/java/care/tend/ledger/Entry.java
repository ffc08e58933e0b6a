package care.tend.ledger;

/**
 * One line of a person's ledger, as the person wrote it. Nothing is edited in place: a {@link Correction} names the entry
 * it replaces, a {@link Removal} shreds it, and a {@link Statement} says something about the person's life.
 */
public sealed interface Entry permits Statement, Correction, Removal {
    /** Returns the name of this entry. */
    EntryId id();

    /** Returns when it happened, which may be long before it was written. */
    Moment effective();

    /** Returns this entry without its note, for what is drawn from numbers and needs no sentences in memory. */
    default Entry withoutNote() {
        return this;
    }
}
