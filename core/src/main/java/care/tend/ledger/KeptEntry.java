package care.tend.ledger;

import java.time.Instant;

/**
 * An entry with its place in the ledger.
 *
 * @param seq its place: 1 for the first, growing, never reused
 * @param recorded when the ledger took it in
 * @param entry what was written
 */
public record KeptEntry(long seq, Instant recorded, Entry entry) {}
