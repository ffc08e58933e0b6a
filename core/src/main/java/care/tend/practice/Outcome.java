package care.tend.practice;

import care.tend.ledger.Rating;
import org.jspecify.annotations.Nullable;

/** What the ratings before and after one practice say, and no more than that. */
public enum Outcome {
    /** It is lower after than before. */
    FELL,
    /** It is the same. */
    SAME,
    /** It is higher after than before. */
    ROSE,
    /** Only the rating after is there. */
    ONLY_AFTER,
    /** There is no rating after. */
    UNKNOWN;

    /**
     * Compares two ratings.
     *
     * @param before distress before, if given
     * @param after distress after, if given
     * @return what they say
     */
    public static Outcome of(@Nullable Rating before, @Nullable Rating after) {
        if (after == null) {
            return UNKNOWN;
        }
        if (before == null) {
            return ONLY_AFTER;
        }
        int change = after.compareTo(before);
        return change < 0 ? FELL : change > 0 ? ROSE : SAME;
    }
}
