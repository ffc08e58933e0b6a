package care.tend.ledger;

import java.time.Instant;

/**
 * How a statement read from some time on.
 *
 * @param recorded when the ledger took it in
 * @param statement how it read
 */
public record Version(Instant recorded, Statement statement) {}
