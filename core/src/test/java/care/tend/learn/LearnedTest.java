package care.tend.learn;

import static care.tend.learn.DrawnLearned.drawn;
import static care.tend.learn.DrawnLedger.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.tend.ledger.Ledger;
import care.tend.ledger.UnopenedEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedTest {
    @Test
    void anEmptyLedgerSaysNothingYet() {
        assertThat(drawn(Learned.from(Ledger.EMPTY))).isEqualTo("""
                0 visits, first day null
                0 check-ins
                  distress  not enough yet, 0 of 5
                  threat    not enough yet, 0 of 5
                  care      not enough yet, 0 of 5
                """);
    }

    @Test
    void aHardWeek() {
        Ledger week = ledger("""
                2026-11-02T08:10+13:00  check-in   distress 6  threat 5  care 2  tense, tired
                2026-11-02T21:00+13:00  the-break  7 -> 5
                2026-11-03T21:00+13:00  the-break  6 -> 8  felt worse
                2026-11-03T23:50+13:00  check-in   distress 8  threat 8
                2026-11-04T00:10+13:00  the-break  8 -> 6  stopped
                2026-11-06T07:30+13:00  the-break  5 -> .
                2026-11-06T07:40+13:00  letter     4 -> 4
                2026-11-06T12:00+13:00  check-in   distress 4  care 5
                2026-11-06T18:00+13:00  check-in   distress 3  care 6  quiet
                2026-11-07T09:00+13:00  the-break  5 -> 2
                2026-11-08T09:00+13:00  the-break  6 -> 5
                2026-11-08T09:30+13:00  check-in   distress 5
                """);

        assertThat(drawn(Learned.from(week))).isEqualTo("""
                12 visits, first day 2026-11-02
                  2026-11-02  2  6 5 2
                  2026-11-03  2  8 8 -
                  2026-11-04  1  - - -
                  2026-11-06  4  3.5 - 5.5
                  2026-11-07  1  - - -
                  2026-11-08  2  5 - -
                the-break: 6 sessions, 1 felt worse, pairs [7>5 6>8 8>6 5>2 6>5], -1.5 [-3, 2] at 0.9375, fell 4, same 0, rose 1: UNCLEAR
                letter: 1 sessions, 0 felt worse, pairs [4>4], not enough yet, 1 of 5
                5 check-ins
                  distress  all 5: 5 (4-6), recent 5: 5 (4-6), slope -
                  threat    not enough yet, 2 of 5
                  care      not enough yet, 3 of 5
                """);
    }

    /** Slopes as in reference.R: 7 * differences over c(0, 3, 8, 15, 21) days, ends at the 2nd and 9th of 10. */
    @Test
    void threeWeeksInWhichCareGrows() {
        Ledger weeks = ledger("""
                2026-10-05T20:00+13:00  check-in  distress 9  care 1
                2026-10-08T20:00+13:00  check-in  distress 6  care 2
                2026-10-13T20:00+13:00  check-in  distress 7  care 3
                2026-10-20T20:00+13:00  check-in  distress 4  care 5
                2026-10-26T20:00+13:00  check-in  distress 8  care 7
                """);

        assertThat(drawn(Learned.from(weeks))).endsWith("""
                5 check-ins
                  distress  all 5: 7 (6-8), recent 5: 7 (6-8), slope -0.75 [-3, 1.4] UNCLEAR
                  threat    not enough yet, 0 of 5
                  care      all 5: 3 (2-5), recent 5: 3 (2-5), slope 1.97 [1.75, 2.33] RISING
                """);
    }

    @Test
    void recentEndsWithTheLastCheckInAndReachesBackTwentyEightDays() {
        String earlier = """
                2026-01-01T20:00+13:00  check-in  distress 9
                2026-03-03T00:00+13:00  check-in  distress 10
                """;
        String onTheFirstRecentDay = "2026-03-04T00:00+13:00  check-in  distress 1\n";
        String recent = """
                2026-03-10T20:00+13:00  check-in  distress 1
                2026-03-11T20:00+13:00  check-in  distress 2
                2026-03-12T20:00+13:00  check-in  distress 3
                2026-03-30T20:00+13:00  check-in  distress 3
                2026-03-31T20:00+13:00  check-in  care 3
                """;

        assertThat(drawn(Learned.from(ledger(earlier + recent)))).contains("distress  all 6: 3 (2.25-7.5), recent -, ");
        assertThat(drawn(Learned.from(ledger(earlier + onTheFirstRecentDay + recent))))
                .contains("distress  all 7: 3 (1.5-6), recent 5: 2 (1-3), ");
    }

    @Test
    void theSlopeLooksBackFourHundredDays() {
        String longAgo = "2024-11-26T20:00+13:00  check-in  distress 0\n";
        String fourHundredDays = """
                2024-11-27T20:00+13:00  check-in  distress 9
                2025-12-01T20:00+13:00  check-in  distress 8
                2025-12-11T20:00+13:00  check-in  distress 7
                2025-12-21T20:00+13:00  check-in  distress 6
                2025-12-31T20:00+13:00  check-in  distress 5
                """;

        assertThat(drawn(Learned.from(ledger(longAgo + fourHundredDays))))
                .contains("all 6: 6.5", "slope -0.7 [-0.7, -0.04] FALLING");
    }

    @Test
    void daysAreThoseOfThePersonsOwnClock() {
        Ledger journey = ledger("""
                2026-11-02T23:30+13:00  check-in  distress 6
                2026-11-02T06:00-05:00  check-in  distress 4
                2026-11-03T06:00-05:00  check-in  distress 2
                """);

        assertThat(Learned.from(journey).days())
                .extracting(day -> day.date().getDayOfMonth(), Day::visits)
                .containsExactly(tuple(2, 2), tuple(3, 1));
    }

    @Test
    void ownWordsAreNoVisitAndWhatWasRemovedIsNotCounted() {
        Ledger ledger = ledger("""
                2026-11-01T20:00+13:00  own-wording  This is hard. I am here.
                2026-11-02T20:00+13:00  check-in     distress 6
                2026-11-03T20:00+13:00  the-break    6 -> 5
                2026-11-04T20:00+13:00  removal      of line 3
                """);

        assertThat(drawn(Learned.from(ledger))).startsWith("""
                1 visits, first day 2026-11-02
                  2026-11-02  1  6 - -
                1 check-ins
                """);
    }

    @Test
    void aPointCarriesTheFeelingsAndNotTheNote() {
        Ledger ledger = ledger("2026-11-02T20:00+13:00  check-in  distress 6  tense, a little sad");

        assertThat(Learned.from(ledger).checkIns().points())
                .singleElement()
                .satisfies(point -> assertThat(point.feelings()).containsExactly("tense", "a little sad"))
                .satisfies(point -> assertThat(point.toString()).doesNotContain("note"));
    }

    @Test
    void whatDoesNotOpenIsCounted() {
        UnopenedEntry unopened = new UnopenedEntry(1, "?", UnopenedEntry.Reason.DOES_NOT_OPEN);

        assertThat(Learned.from(new Ledger(List.of(), List.of(), List.of(unopened, unopened)))
                        .unopened())
                .isEqualTo(2);
    }
}
