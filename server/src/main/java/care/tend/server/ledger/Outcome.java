package care.tend.server.ledger;

/** What became of a {@link Write}. */
public sealed interface Outcome {
    /**
     * It is kept, durably.
     *
     * @param seq its place in the ledger
     */
    record Stored(long seq) implements Outcome {}

    /**
     * The same entry was kept before; it is there once.
     *
     * @param seq its place in the ledger
     */
    record AlreadyStored(long seq) implements Outcome {}

    /** The name is taken by another entry. */
    record Conflict() implements Outcome {}

    /** The entry was kept and removed; it doesn't come back. */
    record Removed() implements Outcome {}

    /**
     * It speaks about an entry it can't speak about.
     *
     * @param field the field that names that entry
     * @param reason why not, in plain words
     */
    record WrongTarget(String field, String reason) implements Outcome {}
}
