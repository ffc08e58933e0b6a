package care.tend.learn;

import static care.tend.learn.Ratings.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlopePropertiesTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @RepeatedTest(50)
    void whatHoldsForEverySeriesOfDays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int count = 5 + random.nextInt(40);
        int[] days = random.ints(0, 120).distinct().limit(count).sorted().toArray();
        int[] values = random.ints(count, 2, 9).toArray();
        Slope slope = slope(days, values);

        assertThat(slope.estimate()).isBetween(slope.low(), slope.high());
        assertThat(slope(days, each(values, 1, 2))).isEqualTo(slope);
        assertThat(slope(each(days, 1, 365), values)).isEqualTo(slope);
        assertThat(Slope.find(shuffled(dated(days, values), random))).contains(slope);
        assertClose(slope(days, each(values, -1, 10)), -slope.estimate(), -slope.high(), -slope.low());
        assertClose(slope(each(days, 2, 0), values), slope.estimate() / 2, slope.low() / 2, slope.high() / 2);
    }

    /**
     * With a steady change and independent days the interval holds the true slope about as often as it says; with the
     * fixed seed the share is always the same.
     */
    @ParameterizedTest
    @CsvSource({"6, 3, -0.3, 2.5", "10, 3, -0.3, 2", "30, 1, -0.3, 2.5", "30, 2, 0.4, 1.5", "80, 1, -0.2, 2"})
    void theIntervalHoldsTheTrueSlopeAsOftenAsItSays(int count, int gap, double perWeek, double spread) {
        assertThat(shareHeld(count, gap, perWeek, spread, 0)).isBetween(0.88, 0.97);
    }

    /**
     * The limit that docs/science/check-ins-over-time.md states: where a day takes over some of the day before, the
     * interval holds a true slope less often. With no slope, whole ratings keep a false direction rare.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 3, 0.3, 0.83, 0.96",
        "30, 1, 0.3, 0.78, 0.98",
        "90, 1, 0.3, 0.78, 1.00",
        "10, 3, 0.5, 0.78, 0.92",
        "30, 1, 0.5, 0.68, 0.92",
        "90, 1, 0.5, 0.66, 0.98"
    })
    void whereDaysResembleTheDayBeforeTheIntervalIsTooNarrow(
            int count, int gap, double resemblance, double heldWithASlope, double heldWithoutOne) {
        assertThat(shareHeld(count, gap, -0.3, 2, resemblance)).isCloseTo(heldWithASlope, within(0.03));
        assertThat(shareHeld(count, gap, 0, 2, resemblance)).isCloseTo(heldWithoutOne, within(0.03));
    }

    /** Draws a thousand people's ratings; a check-in takes over a share of how the one before lay off the line. */
    private static double shareHeld(int count, int gap, double perWeek, double spread, double resemblance) {
        Random random = new Random(20_261_123);
        int[] days = IntStream.range(0, count).map(day -> day * gap).toArray();
        int people = 1_000;
        int held = 0;
        for (int person = 0; person < people; person++) {
            int[] values = new int[count];
            double off = random.nextGaussian();
            for (int i = 0; i < count; i++) {
                values[i] = rating(5.3 + perWeek * (days[i] - count * gap / 2) / 7 + spread * off);
                off = resemblance * off + Math.sqrt(1 - resemblance * resemblance) * random.nextGaussian();
            }
            Slope slope = slope(days, values);
            held += slope.low() <= perWeek && perWeek <= slope.high() ? 1 : 0;
        }
        return held / (double) people;
    }

    private static void assertClose(Slope slope, double estimate, double low, double high) {
        assertThat(slope.estimate()).isCloseTo(estimate, CLOSE);
        assertThat(slope.low()).isCloseTo(low, CLOSE);
        assertThat(slope.high()).isCloseTo(high, CLOSE);
    }

    private static Slope slope(int[] days, int[] values) {
        return Slope.find(dated(days, values)).orElseThrow();
    }

    private static int[] each(int[] numbers, int factor, int shift) {
        return Arrays.stream(numbers).map(number -> factor * number + shift).toArray();
    }

    private static List<DatedRating> shuffled(List<DatedRating> ratings, Random random) {
        List<DatedRating> order = new ArrayList<>(ratings);
        Collections.shuffle(order, random);
        return order;
    }

    private static int rating(double value) {
        return Math.clamp(Math.round(value), 0, 10);
    }
}
