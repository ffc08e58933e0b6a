package care.tend.acceptance.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured durations in nanoseconds, in order. */
final class Sample {
    private static final double NANOS_PER_MS = 1e6;

    private final long[] sorted;

    Sample(Collection<Long> nanos) {
        this.sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    Sample(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(this.sorted);
    }

    int count() {
        return sorted.length;
    }

    double medianMs() {
        return quantileMs(0.5);
    }

    /** Returns the value that this share of the sample doesn't exceed (nearest rank). */
    double quantileMs(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)] / NANOS_PER_MS;
    }

    double highestMs() {
        return sorted[sorted.length - 1] / NANOS_PER_MS;
    }
}
