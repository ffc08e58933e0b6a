package care.tend.acceptance;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes entry ids as a client does: UUID version 7 (RFC 9562, section 5.7), milliseconds first, the rest random. */
public final class EntryIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EntryIds() {}

    /** Returns a fresh id. */
    public static String next() {
        long time = System.currentTimeMillis() << 16;
        long high = time | VERSION_7 | ThreadLocalRandom.current().nextInt(0x1000);
        long low = VARIANT | (ThreadLocalRandom.current().nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
