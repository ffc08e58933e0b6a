package care.tend.learn;

import care.tend.ledger.Moment;
import care.tend.ledger.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Invented ratings for the tests. */
final class Ratings {
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");

    private static final Moment WHENEVER = Moment.parse("2026-11-23T21:04:00+13:00");

    private Ratings() {}

    /** Makes pairs that differ by these changes. */
    static List<RatedPair> pairs(int... changes) {
        return Arrays.stream(changes).mapToObj(Ratings::pair).toList();
    }

    /** Makes ratings on days counted from the first. */
    static List<DatedRating> dated(int[] days, int[] values) {
        List<DatedRating> ratings = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            ratings.add(new DatedRating(FIRST_DAY.plusDays(days[i]), values[i]));
        }
        return ratings;
    }

    /** Reads whole numbers set apart by blanks. */
    static int[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static RatedPair pair(int change) {
        int before = Math.max(0, -change);
        return new RatedPair(WHENEVER, new Rating(before), new Rating(before + change));
    }
}
