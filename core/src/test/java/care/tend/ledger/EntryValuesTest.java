package care.tend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryValuesTest {
    private static final EntryId ID = EntryId.parse("01935000-0000-7000-8000-000000000001");
    private static final Moment NOW = Moment.parse("2026-11-23T21:04:00+13:00[Pacific/Auckland]");
    private static final ContentId THE_BREAK = new ContentId("the-break");

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, Integer.MAX_VALUE})
    void aRatingOutsideZeroToTenIsRefused(int value) {
        assertThatThrownBy(() -> new Rating(value)).isInstanceOf(InvalidEntryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "01935000-0000-4000-8000-000000000001",
                "01935000-0000-7000-0000-000000000001",
                "1935000-0-7000-8000-1",
                "01935000-0000-7000-8000-00000000000g"
            })
    void onlyUuidsOfVersionSevenNameAnEntry(String text) {
        assertThatThrownBy(() -> EntryId.parse(text))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageNotContaining("x-y")
                .extracting(e -> ((InvalidEntryException) e).field())
                .isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T21:04:00Z",
                "2026-11-23T21:04:00.123456789+13:00",
                "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
                "2026-10-25T02:30:00+01:00[Europe/Berlin]",
                "2026-10-25T02:30:00+02:00[Europe/Berlin]"
            })
    void aMomentKeepsItsOffsetAndZone(String text) {
        assertThat(Moment.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-23T21:04:00", "2026-11-23", "now", "", "1850-01-01T00:00:00Z", "2026-02-30T00:00:00Z"})
    void aMomentWithoutOffsetOrSenseIsRefused(String text) {
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void theSameInstantInTwoZonesIsOneMomentInOrderButTwoDays() {
        Moment auckland = Moment.parse("2026-11-24T01:00:00+13:00");
        Moment london = Moment.parse("2026-11-23T12:00:00Z");

        assertThat(auckland).isEqualByComparingTo(london);
        assertThat(auckland.localDate()).isNotEqualTo(london.localDate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The-Break",
                "the break",
                "-a",
                "a-",
                "a--b",
                "../etc",
                "a123456789012345678901234567890123456789x"
            })
    void contentIsNamedInLowerCaseWords(String name) {
        assertThatThrownBy(() -> new ContentId(name)).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aSessionHasEndedOrWasStoppedNotBoth() {
        assertThatThrownBy(() -> session(NOW, NOW, NOW)).isInstanceOf(InvalidEntryException.class);
        assertThat(session(NOW, NOW, null).stopped()).isNull();
        assertThat(session(null, null, null).started()).isNull();
    }

    @Test
    void aSessionDoesNotEndBeforeItStarts() {
        Moment earlier = Moment.parse("2026-11-23T20:00:00+13:00");

        assertThatThrownBy(() -> session(NOW, earlier, null)).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> session(NOW, null, earlier)).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aCheckInHoldsItsLimitsAndNeverRepeatsTheWordsInItsComplaint() {
        String tooLong = "w".repeat(CheckIn.MAX_FEELING_LENGTH + 1);

        assertThatThrownBy(() -> checkIn(List.of(tooLong), null)).hasMessageNotContaining("www");
        assertThatThrownBy(() -> checkIn(List.of(" "), null)).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> checkIn(Collections.nCopies(25, "sad"), null))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> checkIn(List.of(), "n".repeat(CheckIn.MAX_NOTE_LENGTH + 1)))
                .isInstanceOf(InvalidEntryException.class);
        assertThat(checkIn(List.of("shaky"), "n".repeat(CheckIn.MAX_NOTE_LENGTH))
                        .feelings())
                .containsExactly("shaky");
    }

    @Test
    void anOwnWordingHasOneToSixLines() {
        assertThatThrownBy(() -> new OwnWording(ID, NOW, THE_BREAK, List.of()))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> new OwnWording(ID, NOW, THE_BREAK, Collections.nCopies(7, "line")))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> new OwnWording(ID, NOW, THE_BREAK, List.of("x".repeat(201))))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void everyFacetIsFoundByItsCode() {
        for (Facet facet : Facet.values()) {
            assertThat(Facet.ofCode(facet.code())).isEqualTo(facet);
        }
        assertThat(Facet.SELF_JUDGMENT.element()).isEqualTo(Element.SELF_KINDNESS);
        assertThatThrownBy(() -> Facet.ofCode("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CheckIn checkIn(List<String> feelings, @Nullable String note) {
        return new CheckIn(ID, NOW, null, null, null, feelings, note);
    }

    private static PracticeSession session(@Nullable Moment started, @Nullable Moment ended, @Nullable Moment stopped) {
        return new PracticeSession(ID, NOW, THE_BREAK, null, null, started, ended, stopped, null, null, false);
    }
}
