package care.tend.learn;

import static care.tend.learn.Ratings.dated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpreadTest {
    /** Figures of R 4.2.2, quantile(type = 7); the commands stand in reference.R beside them. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "spread.csv", numLinesToSkip = 1)
    void agreesWithR(String name, String given, int count, double median, double lower, double upper) {
        int[] ratings = Ratings.numbers(given);

        assertThat(Spread.of(dated(new int[ratings.length], ratings)))
                .isEqualTo(new Spread(count, median, lower, upper));
    }

    @Test
    void oneRatingIsItsOwnMiddle() {
        assertThat(Spread.of(dated(new int[1], new int[] {7}))).isEqualTo(new Spread(1, 7, 7, 7));
    }
}
