package care.tend.learn;

import static care.tend.learn.Ratings.numbers;
import static care.tend.learn.Ratings.pairs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import care.tend.learn.PairedChange.Direction;
import care.tend.learn.PairedChange.Estimated;
import care.tend.learn.PairedChange.NotEnoughYet;
import care.tend.ledger.ContentId;
import care.tend.ledger.EntryId;
import care.tend.ledger.Moment;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PairedChangeTest {
    /** Figures of R 4.2.2; the commands stand in reference.R beside them. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "paired-change.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void agreesWithR(
            String name,
            String by,
            String changes,
            double estimate,
            double low,
            double high,
            double confidence,
            int fell,
            int same,
            int rose) {
        Estimated change = estimated(pairs(numbers(changes)));

        assertThat(change.estimate()).isEqualTo(estimate);
        assertThat(change.low()).isEqualTo(low);
        assertThat(change.high()).isEqualTo(high);
        assertThat(change.confidence()).isCloseTo(confidence, within(change.pairs() > 200 ? 1e-4 : 1e-12));
        assertThat(List.of(change.fell(), change.same(), change.rose())).containsExactly(fell, same, rose);
    }

    /** R 4.2.2: qsignrank(0.05, c(5, 200, 201, 500, 1000)), which counts all of them out. */
    @ParameterizedTest
    @CsvSource({"5, 1", "200, 8702", "201, 8792", "500, 57308", "1000, 235223"})
    void theNormalCurveTakesOverWhereItAgreesWithTheExactCount(int pairs, long rank) {
        assertThat(SignedRank.interval(pairs).rank()).isEqualTo(rank);
    }

    @Test
    void belowFivePairsThereIsNotEnoughYet() {
        assertThat(PairedChange.of(List.of())).isEqualTo(new NotEnoughYet(0, 5));
        assertThat(PairedChange.of(pairs(-3))).isEqualTo(new NotEnoughYet(1, 5));
        assertThat(PairedChange.of(pairs(-3, -2, -4, -1))).isEqualTo(new NotEnoughYet(4, 5));
        assertThat(PairedChange.of(pairs(-3, -2, -4, -1, -2))).isInstanceOf(Estimated.class);
    }

    @Test
    void aDirectionIsSaidOnlyWhereTheIntervalLeavesZeroOut() {
        assertThat(estimated(pairs(-1, -2, -3, -4, -5)).direction()).isEqualTo(Direction.FELL);
        assertThat(estimated(pairs(1, 2, 3, 4, 5)).direction()).isEqualTo(Direction.ROSE);
        assertThat(estimated(pairs(-1, -2, -3, -4, 5)).direction()).isEqualTo(Direction.UNCLEAR);
        assertThat(estimated(pairs(0, -2, -3, -4, -5)).direction()).isEqualTo(Direction.UNCLEAR);
        assertThat(estimated(pairs(0, 2, 3, 4, 5)).direction()).isEqualTo(Direction.UNCLEAR);
        assertThat(estimated(pairs(0, 0, 0, 0, 0)).direction()).isEqualTo(Direction.UNCLEAR);
    }

    @Test
    void twelveThousandPairsTakeNoTimeToSpeakOf() {
        Random random = new Random(12_000);
        int[] changes = random.ints(12_000, -6, 4).toArray();

        Estimated change =
                assertTimeoutPreemptively(Duration.ofSeconds(1), () -> estimated(pairs(changes)), "it took too long");

        assertThat(change.pairs()).isEqualTo(12_000);
        assertThat(change.estimate()).isBetween(-1.5, -1.0);
        assertThat(change.high() - change.low()).isBetween(0.0, 0.5);
    }

    @Test
    void aSessionIsAPairOnlyWithBothRatings() {
        assertThat(RatedPair.find(session(7, 4)))
                .hasValueSatisfying(pair -> assertThat(pair.change()).isEqualTo(-3));
        assertThat(RatedPair.find(session(null, 4))).isEmpty();
        assertThat(RatedPair.find(session(7, null))).isEmpty();
        assertThat(RatedPair.find(session(null, null))).isEmpty();
    }

    private static Estimated estimated(List<RatedPair> pairs) {
        return (Estimated) PairedChange.of(pairs);
    }

    private static PracticeSession session(@Nullable Integer before, @Nullable Integer after) {
        return new PracticeSession(
                new EntryId(UUID.fromString("01935000-0000-7000-8000-000000000001")),
                Moment.parse("2026-11-23T21:04:00+13:00"),
                new ContentId("the-break"),
                null,
                null,
                null,
                null,
                null,
                before == null ? null : new Rating(before),
                after == null ? null : new Rating(after),
                false);
    }
}
