package care.tend.learn;

import static care.tend.learn.Ratings.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import care.tend.learn.Slope.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SlopeTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Figures of R 4.2.2; the commands stand in reference.R beside them. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "slope.csv", numLinesToSkip = 1)
    void agreesWithR(String name, String by, String days, String values, double estimate, double low, double high) {
        Slope slope = Slope.find(ratings(days, values)).orElseThrow();

        assertThat(slope.estimate()).isCloseTo(estimate, CLOSE);
        assertThat(slope.low()).isCloseTo(low, CLOSE);
        assertThat(slope.high()).isCloseTo(high, CLOSE);
    }

    /**
     * R 4.2.2, y each of these lists:
     *
     * <pre>{@code
     * n <- length(y); t <- table(y)
     * s <- sqrt((n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18)
     * floor((n * (n - 1) / 2 - qnorm(0.95) * s) / 2)
     * }</pre>
     *
     * For the first list s is 73.937; the standard deviation of Kendall's score over 20,000 shuffled orders is 73.938.
     */
    @Test
    void equalValuesNarrowTheIntervalByTheirNumber() {
        assertThat(rank(repeated(20, 4, 5))).isEqualTo(329);
        assertThat(rank(repeated(5, 3, 4, 5))).isEqualTo(36);
        assertThat(rank(repeated(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).isEqualTo(2680);
        assertThat(rank(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 7})).isEqualTo(17);
    }

    @Test
    void itTakesFiveDaysOverTwoWeeks() {
        assertThat(Slope.find(List.of())).isEmpty();
        assertThat(slope(new int[] {0}, 5)).isEmpty();
        assertThat(slope(new int[] {0, 5, 10, 20}, 1, 2, 3, 4)).isEmpty();
        assertThat(slope(new int[] {0, 1, 2, 3, 13}, 1, 2, 3, 4, 5)).isEmpty();
        assertThat(slope(new int[] {0, 0, 0, 0, 14}, 1, 2, 3, 4, 5)).isEmpty();
        assertThat(slope(new int[] {0, 1, 2, 3, 14}, 1, 2, 3, 4, 5)).isPresent();
    }

    @Test
    void aDayOfManyCheckInsWeighsAsMuchAsADayOfOne() {
        Optional<Slope> once = slope(new int[] {0, 4, 8, 12, 16}, 1, 3, 2, 5, 4);
        Optional<Slope> often = slope(new int[] {0, 4, 8, 8, 8, 8, 12, 16}, 1, 3, 9, 2, 2, 1, 5, 4);

        assertThat(often).isEqualTo(once);
    }

    @Test
    void aDirectionIsSaidOnlyWhereTheIntervalLeavesZeroOut() {
        int[] days = {0, 4, 8, 12, 16};

        assertThat(slope(days, 9, 8, 6, 5, 3).orElseThrow().direction()).isEqualTo(Direction.FALLING);
        assertThat(slope(days, 3, 5, 6, 8, 9).orElseThrow().direction()).isEqualTo(Direction.RISING);
        assertThat(slope(days, 3, 9, 1, 8, 4).orElseThrow().direction()).isEqualTo(Direction.UNCLEAR);
        assertThat(slope(days, 4, 4, 4, 4, 4).orElseThrow()).isEqualTo(new Slope(0, 0, 0));
        assertThat(new Slope(0, 0, 0).direction()).isEqualTo(Direction.UNCLEAR);
    }

    @Test
    void fourHundredDaysOfThirtyCheckInsTakeNoTimeToSpeakOf() {
        Random random = new Random(12_000);
        int[] days = random.ints(12_000, 0, ScaleOverTime.SLOPE_DAYS).toArray();
        int[] values = random.ints(12_000, 0, 11).toArray();

        Slope slope = assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> Slope.find(dated(days, values)).orElseThrow());

        assertThat(slope.estimate()).isCloseTo(0, within(0.05));
    }

    private static long rank(double[] values) {
        return KendallScore.interval(values).rank();
    }

    private static double[] repeated(int times, double... values) {
        return DoubleStream.of(values)
                .flatMap(value -> DoubleStream.generate(() -> value).limit(times))
                .toArray();
    }

    private static Optional<Slope> slope(int[] days, int... values) {
        return Slope.find(dated(days, values));
    }

    /** A value between two ratings is a day with both of them. */
    private static List<DatedRating> ratings(String days, String values) {
        int[] dates = Ratings.numbers(days);
        List<String> medians = List.of(values.split(" ", -1));
        List<DatedRating> ratings = new ArrayList<>();
        for (int i = 0; i < dates.length; i++) {
            double median = Double.parseDouble(medians.get(i));
            ratings.addAll(dated(
                    new int[] {dates[i], dates[i]}, new int[] {(int) Math.floor(median), (int) Math.ceil(median)}));
        }
        return ratings;
    }
}
