package care.tend.server.cli;

import care.tend.ledger.EntryId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes names for entries written in the terminal: UUIDs of version 7 (RFC 9562, section 5.7). */
final class EntryIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long TWELVE_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SIXTY_TWO_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private EntryIds() {}

    static EntryId next(Clock clock) {
        long high = (clock.millis() << TIME_SHIFT) | VERSION_7 | (RANDOM.nextLong() & TWELVE_BITS);
        return new EntryId(new UUID(high, VARIANT | (RANDOM.nextLong() & SIXTY_TWO_BITS)));
    }
}
