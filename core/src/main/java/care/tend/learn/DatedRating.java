package care.tend.learn;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One rating of one scale, with the calendar day the person was living. */
record DatedRating(LocalDate date, int value) {
    /** Lists what the check-ins say on one scale; those that leave it out are passed over. */
    static List<DatedRating> listOf(List<CheckIn> checkIns, Function<CheckIn, @Nullable Rating> scale) {
        List<DatedRating> ratings = new ArrayList<>();
        for (CheckIn checkIn : checkIns) {
            Rating rating = scale.apply(checkIn);
            if (rating != null) {
                ratings.add(new DatedRating(checkIn.effective().localDate(), rating.value()));
            }
        }
        return ratings;
    }
}
