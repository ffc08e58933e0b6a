package care.tend.learn;

import care.tend.ledger.Moment;
import care.tend.notice.Reading;

/**
 * A reading with the time its text speaks of.
 *
 * @param effective the time
 * @param reading the reading
 */
public record DatedReading(Moment effective, Reading reading) {}
