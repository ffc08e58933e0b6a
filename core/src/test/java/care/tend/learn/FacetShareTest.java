package care.tend.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.tend.learn.FacetShare.Counted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetShareTest {
    /** The formula in Python 3.11 with t = 2.776445 for four degrees of freedom: r = 10/50 and n = 50; below r = 0, n = 20. */
    @Test
    void alikeEntriesGiveWilsonsIntervalWithT() {
        FacetShare share = FacetShare.of(Collections.nCopies(5, new Counted(2, 10)));

        assertThat(share.value()).isEqualTo(0.2);
        assertThat(share.low()).isCloseTo(0.08849, within(0.0001));
        assertThat(share.high()).isCloseTo(0.39166, within(0.0001));
    }

    @Test
    void entriesThatDifferMakeItWider() {
        FacetShare alike = FacetShare.of(Collections.nCopies(6, new Counted(3, 6)));
        FacetShare different = FacetShare.of(List.of(
                new Counted(6, 6),
                new Counted(0, 6),
                new Counted(6, 6),
                new Counted(0, 6),
                new Counted(6, 6),
                new Counted(0, 6)));

        assertThat(different.value()).isEqualTo(alike.value());
        assertThat(different.high() - different.low()).isGreaterThan(1.5 * (alike.high() - alike.low()));
    }

    @Test
    void noneMarkedStillLeavesRoomAbove() {
        FacetShare share = FacetShare.of(Collections.nCopies(5, new Counted(0, 4)));

        assertThat(share.value()).isZero();
        assertThat(share.low()).isCloseTo(0, within(1e-12));
        assertThat(share.high()).isCloseTo(0.27820, within(0.001));
    }

    /** Each invented person has a level of their own in every entry (beta-distributed around the truth). */
    @ParameterizedTest(name = "{0} entries, truth {1}")
    @CsvSource({"5, 0.2", "12, 0.2", "40, 0.2", "12, 0.5", "40, 0.05"})
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays(int entries, double truth) {
        Random random = new Random(20_261_126);
        int held = 0;
        int people = 2_000;
        for (int person = 0; person < people; person++) {
            List<Counted> counted = new ArrayList<>();
            for (int entry = 0; entry < entries; entry++) {
                // Two draws of the level, averaged: a spread between entries without changing the mean.
                double level = random.nextDouble() < 0.5 ? truth * 0.5 : truth * 1.5;
                int clauses = 3 + random.nextInt(10);
                int marked = 0;
                for (int clause = 0; clause < clauses; clause++) {
                    marked += random.nextDouble() < level ? 1 : 0;
                }
                counted.add(new Counted(marked, clauses));
            }
            FacetShare share = FacetShare.of(counted);
            held += share.low() <= truth && truth <= share.high() ? 1 : 0;
        }
        assertThat(held / (double) people).isBetween(0.92, 0.999);
    }
}
