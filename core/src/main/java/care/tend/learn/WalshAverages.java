package care.tend.learn;

import care.tend.ledger.Rating;
import java.util.List;

/**
 * The averages of every two changes, each change paired with itself as well: n(n+1)/2 of them. Changes are whole numbers
 * from -10 to 10, so the averages take 41 values and are counted, not stored: twelve thousand pairs cost as little as
 * twelve.
 */
final class WalshAverages {
    private static final int WIDEST = Rating.MAX - Rating.MIN;

    /** Counts by twice the average, from -20 to 20. */
    private final long[] counts = new long[4 * WIDEST + 1];

    private final long size;

    WalshAverages(List<RatedPair> pairs) {
        long[] changes = new long[2 * WIDEST + 1];
        for (RatedPair pair : pairs) {
            changes[pair.change() + WIDEST]++;
        }
        for (int lower = 0; lower < changes.length; lower++) {
            counts[2 * lower] += changes[lower] * (changes[lower] + 1) / 2;
            for (int upper = lower + 1; upper < changes.length; upper++) {
                counts[lower + upper] += changes[lower] * changes[upper];
            }
        }
        size = pairs.size() * (pairs.size() + 1L) / 2;
    }

    double median() {
        return (smallest((size + 1) / 2) + largest((size + 1) / 2)) / 2;
    }

    /** Returns the average that has this rank, counted from 1, from below. */
    double smallest(long rank) {
        int index = 0;
        for (long passed = counts[0]; passed < rank; passed += counts[index]) {
            index++;
        }
        return (index - 2 * WIDEST) / 2.0;
    }

    /** Returns the average that has this rank, counted from 1, from above. */
    double largest(long rank) {
        return smallest(size + 1 - rank);
    }
}
