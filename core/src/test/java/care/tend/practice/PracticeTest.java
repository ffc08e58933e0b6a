package care.tend.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.tend.ledger.ContentId;
import care.tend.ledger.Element;
import care.tend.ledger.EntryId;
import care.tend.ledger.Facet;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {
    private static final Anchor FEET = new Anchor(new ContentId("feet"), "Your feet", "Feel them.", "Or the chair.");
    private static final Line LINE = new Line(Element.MINDFULNESS, "This is hard.", "One breath.");
    private static final Wording PLAIN = new Wording(new ContentId("plain"), "Plain", "In few words.", List.of(LINE));
    private static final WayOut OUT = new WayOut(List.of("The ground."), List.of("Water."), List.of("A friend."));

    private static Practice practice(List<Anchor> anchors, List<Wording> wordings) {
        return new Practice(
                new ContentId("a-practice"),
                1,
                "A practice",
                "Invented.",
                List.of(Facet.MINDFULNESS),
                "A note.",
                "A hint.",
                3,
                anchors,
                wordings,
                OUT);
    }

    @Test
    void isWholeOrDoesNotExist() {
        assertThat(practice(List.of(FEET), List.of(PLAIN)).wordings()).containsExactly(PLAIN);
        assertThatIllegalArgumentException().isThrownBy(() -> practice(List.of(), List.of(PLAIN)));
        assertThatIllegalArgumentException().isThrownBy(() -> practice(List.of(FEET), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording(new ContentId("plain"), "Plain", "Empty.", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WayOut(List.of("The ground."), List.of(), List.of("A friend.")));
    }

    @Test
    void everyNameIsItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> practice(List.of(FEET, FEET), List.of(PLAIN)))
                .withMessageContaining("feet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> practice(List.of(FEET), List.of(PLAIN)).with(PLAIN))
                .withMessageContaining("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a "})
    void textsAreNeitherBlankNorRagged(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(null, text, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(null, "A line.", text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anchor(new ContentId("feet"), "Your feet", text, "Or."));
    }

    @Test
    void ownWordsBecomeAWordingAtTheEnd() {
        OwnWording words = new OwnWording(
                EntryId.parse("01935000-0000-7000-8000-000000000001"),
                Moment.parse("2026-11-23T21:04:00+13:00"),
                new ContentId("a-practice"),
                List.of(" First. ", "Second."));
        Practice mine = practice(List.of(FEET), List.of(PLAIN)).with(Wording.own(words, "My own", "Mine."));
        assertThat(mine.wordings()).last().satisfies(own -> {
            assertThat(own.id()).isEqualTo(Wording.OWN);
            assertThat(own.lines()).containsExactly(new Line(null, "First.", null), new Line(null, "Second.", null));
        });
        assertThat(mine.wordings().getFirst()).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"6,4,FELL", "4,4,SAME", "4,6,ROSE", "0,10,ROSE", ",3,ONLY_AFTER", "3,,UNKNOWN", ",,UNKNOWN"})
    void ratingsSayNoMoreThanTheySay(@Nullable Integer before, @Nullable Integer after, Outcome outcome) {
        assertThat(Outcome.of(rating(before), rating(after))).isEqualTo(outcome);
    }

    private static @Nullable Rating rating(@Nullable Integer value) {
        return value == null ? null : new Rating(value);
    }
}
