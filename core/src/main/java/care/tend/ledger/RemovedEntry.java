package care.tend.ledger;

/**
 * The place of an entry that was removed; its content is gone.
 *
 * @param seq its place in the ledger
 * @param id its name
 */
public record RemovedEntry(long seq, EntryId id) {}
