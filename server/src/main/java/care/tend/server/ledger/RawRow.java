package care.tend.server.ledger;

import org.jspecify.annotations.Nullable;

/** A row as the database holds it: sealed, so that nothing a person entered stands in it. */
public sealed interface RawRow {
    /**
     * The person.
     *
     * @param personId a random number
     * @param lastSeq the last place given out
     */
    record Person(String personId, long lastSeq) implements RawRow {}

    /**
     * A wrap of the person's data key; rows are never compared.
     *
     * @param wrappedBy what wraps it
     * @param keyVersion which data key
     * @param wrapped the wrapped key
     */
    @SuppressWarnings("ArrayRecordComponent")
    record KeyWrap(String wrappedBy, int keyVersion, byte[] wrapped) implements RawRow {}

    /**
     * An entry; rows are never compared.
     *
     * @param seq its place
     * @param entryId its name
     * @param keyVersion which data key sealed it
     * @param sealed the seal, or null where the entry was removed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SealedEntry(long seq, String entryId, int keyVersion, byte @Nullable [] sealed) implements RawRow {}
}
