package care.tend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant RECORDED = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aCorrectionSpeaksForTheEntryItNames() {
        Ledger ledger = ledger(checkIn(1, 7), new Correction(id(2), monday(9), checkIn(1, 4)));

        assertThat(ledger.checkIns()).containsExactly(checkIn(1, 4));
    }

    @Test
    void theNewestOfTwoCorrectionsCounts() {
        Ledger ledger = ledger(
                checkIn(1, 7),
                new Correction(id(2), monday(10), checkIn(1, 4)),
                new Correction(id(3), monday(9), checkIn(1, 5)));

        assertThat(ledger.checkIns()).containsExactly(checkIn(1, 5));
    }

    @Test
    void aRemovalSilencesAnEntryAndItsCorrections() {
        Ledger ledger = ledger(
                checkIn(1, 7), new Correction(id(2), monday(9), checkIn(1, 4)), new Removal(id(3), monday(10), id(1)));

        assertThat(ledger.statements()).isEmpty();
    }

    @Test
    void removingACorrectionBringsTheEarlierWordingBack() {
        Ledger ledger = ledger(
                checkIn(1, 7), new Correction(id(2), monday(9), checkIn(1, 4)), new Removal(id(3), monday(10), id(2)));

        assertThat(ledger.checkIns()).containsExactly(checkIn(1, 7));
    }

    @Test
    void aCorrectionOfAnEntryThatDoesNotOpenShowsNothing() {
        assertThat(ledger(new Correction(id(2), monday(9), checkIn(1, 4))).statements())
                .isEmpty();
    }

    @Test
    void statementsStandInTheOrderInWhichTheyHappened() {
        CheckIn late = new CheckIn(id(1), monday(20), null, null, null, List.of(), null);
        CheckIn early = new CheckIn(id(2), monday(7), null, null, null, List.of(), null);

        assertThat(ledger(late, early).checkIns()).containsExactly(early, late);
    }

    @Test
    void theNewestOwnWordingCounts() {
        ContentId theBreak = new ContentId("the-break");
        OwnWording first = new OwnWording(id(1), monday(7), theBreak, List.of("This is hard."));
        OwnWording second = new OwnWording(id(2), monday(8), theBreak, List.of("This is hard now."));

        assertThat(ledger(first, second).findOwnWording(theBreak)).contains(second);
        assertThat(ledger(first, second).findOwnWording(new ContentId("letter")))
                .isEmpty();
    }

    @Test
    void anEntryCanNeitherCorrectNorRemoveItself() {
        assertThatThrownBy(() -> new Correction(id(1), monday(9), checkIn(1, 4)))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> new Removal(id(1), monday(9), id(1))).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void theMirrorChoiceThatWasKeptLastCountsWhateverItsTime() {
        MirrorChoice off = new MirrorChoice(id(1), monday(20), false);
        MirrorChoice on = new MirrorChoice(id(2), monday(7), true);

        assertThat(ledger().offersMirror()).isTrue();
        assertThat(ledger(off).offersMirror()).isFalse();
        assertThat(ledger(off, on).offersMirror()).isTrue();
        assertThat(ledger(off, new Removal(id(3), monday(21), id(1))).offersMirror())
                .isTrue();
    }

    @Test
    void versionsAndPlacesFollowTheCorrectionsThatStand() {
        Ledger ledger = ledger(
                checkIn(1, 7),
                new Correction(id(2), monday(9), checkIn(1, 4)),
                new Correction(id(3), monday(9), checkIn(1, 5)),
                new Removal(id(4), monday(10), id(3)));

        assertThat(ledger.versions(id(1)).stream().map(Version::statement))
                .containsExactly(checkIn(1, 7), checkIn(1, 4));
        assertThat(ledger.places()).containsExactly(Map.entry(id(1), 2L));
    }

    private static Ledger ledger(Entry... entries) {
        List<KeptEntry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            kept.add(new KeptEntry(kept.size() + 1L, RECORDED, entry));
        }
        return new Ledger(kept, List.of(), List.of());
    }

    private static CheckIn checkIn(int number, int distress) {
        return new CheckIn(id(number), monday(8), new Rating(distress), null, null, List.of(), null);
    }

    private static Moment monday(int hour) {
        return Moment.parse("2026-11-23T%02d:00:00+13:00".formatted(hour));
    }

    private static EntryId id(int number) {
        return new EntryId(new UUID(0x0193_5000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }
}
