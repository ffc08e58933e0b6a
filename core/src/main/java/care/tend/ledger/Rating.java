package care.tend.ledger;

/**
 * How much of something there is, in the person's own judgment.
 *
 * @param value whole number from 0 (none) to 10 (as much as there can be)
 */
public record Rating(int value) implements Comparable<Rating> {
    /** Lowest rating. */
    public static final int MIN = 0;

    /** Highest rating. */
    public static final int MAX = 10;

    /** Refuses a value outside the scale. */
    public Rating {
        InvalidEntryException.require(value >= MIN && value <= MAX, "rating", "must be a whole number from 0 to 10");
    }

    @Override
    public int compareTo(Rating other) {
        return Integer.compare(value, other.value);
    }
}
