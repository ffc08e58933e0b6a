package care.tend.learn;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Moment;
import care.tend.ledger.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All check-ins, one by one and scale by scale.
 *
 * @param points in the order in which they happened
 * @param distress how hard the moments are
 * @param threat how alarmed the person is
 * @param care how soothed, safe and connected the person is
 */
public record CheckInsOverTime(List<Point> points, ScaleOverTime distress, ScaleOverTime threat, ScaleOverTime care) {
    /** Copies the list. */
    public CheckInsOverTime {
        points = List.copyOf(points);
    }

    /**
     * Looks at all check-ins.
     *
     * @param checkIns in the order in which they happened
     * @return what they say
     */
    public static CheckInsOverTime of(List<CheckIn> checkIns) {
        return new CheckInsOverTime(
                checkIns.stream().map(Point::of).toList(),
                ScaleOverTime.of(checkIns, CheckIn::distress),
                ScaleOverTime.of(checkIns, CheckIn::threat),
                ScaleOverTime.of(checkIns, CheckIn::care));
    }

    /** Returns how many check-ins there are. */
    public int count() {
        return points.size();
    }

    /**
     * One check-in, without the note: a person's own sentences are read where they were written, not in a graph.
     *
     * @param effective when the person was like this
     * @param distress how hard the moment is, if rated
     * @param threat how alarmed the person is, if rated
     * @param care how soothed, safe and connected the person is, if rated
     * @param feelings the feeling words
     */
    public record Point(
            Moment effective,
            @Nullable Rating distress,
            @Nullable Rating threat,
            @Nullable Rating care,
            List<String> feelings) {
        /** Copies the list. */
        public Point {
            feelings = List.copyOf(feelings);
        }

        private static Point of(CheckIn checkIn) {
            return new Point(
                    checkIn.effective(), checkIn.distress(), checkIn.threat(), checkIn.care(), checkIn.feelings());
        }
    }
}
