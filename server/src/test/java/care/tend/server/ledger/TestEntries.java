package care.tend.server.ledger;

import care.tend.ledger.CheckIn;
import care.tend.ledger.ContentId;
import care.tend.ledger.Correction;
import care.tend.ledger.EntryId;
import care.tend.ledger.Facet;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.JournalForm;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.MirrorChoice;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PersonId;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.ledger.ReadingCorrection;
import care.tend.ledger.Removal;
import care.tend.ledger.Statement;
import care.tend.server.keys.DataKey;
import care.tend.server.keys.UnlockedPerson;
import java.util.List;
import java.util.UUID;

/** Invented entries. */
public final class TestEntries {
    /** A Monday evening in Auckland. */
    public static final Moment EVENING = Moment.parse("2026-11-23T21:04:00+13:00[Pacific/Auckland]");

    private TestEntries() {}

    /** The id with a number. */
    public static EntryId id(long number) {
        return new EntryId(new UUID(0x0193_5000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    /** A check-in with a note. */
    public static CheckIn checkIn(long number, int distress, String note) {
        return new CheckIn(
                id(number), EVENING, new Rating(distress), null, new Rating(3), List.of("shaky", "tired"), note);
    }

    /** A session of the Break with everything in it. */
    public static PracticeSession session(long number) {
        return new PracticeSession(
                id(number),
                EVENING,
                new ContentId("the-break"),
                new ContentId("tender"),
                new ContentId("feet"),
                EVENING,
                Moment.parse("2026-11-23T21:07:00+13:00[Pacific/Auckland]"),
                null,
                new Rating(6),
                new Rating(4),
                true);
    }

    /** Own words for the Break. */
    public static OwnWording ownWording(long number, String... lines) {
        return new OwnWording(id(number), EVENING, new ContentId("the-break"), List.of(lines));
    }

    /** A page of a journal. */
    public static JournalEntry journal(long number, String text, String... tags) {
        return new JournalEntry(
                id(number), EVENING, JournalForm.FREE, new ContentId("one-small-thing"), text, List.of(tags));
    }

    /** A kinder answer to words of the page with the id 1. */
    public static KinderAnswer kinderAnswer(long number, String words, String answer) {
        return new KinderAnswer(id(number), EVENING, id(1), words, answer);
    }

    /** A word against the reading. */
    public static ReadingCorrection readingCorrection(long number, String words, Facet facet) {
        return new ReadingCorrection(id(number), EVENING, words, facet);
    }

    /** A choice about the mirror. */
    public static MirrorChoice mirrorChoice(long number, boolean offered) {
        return new MirrorChoice(id(number), EVENING, offered);
    }

    /** A correction of whatever has the id of the replacement. */
    public static Correction correction(long number, Statement replacement) {
        return new Correction(id(number), EVENING, replacement);
    }

    /** A removal. */
    public static Removal removal(long number, long removes) {
        return new Removal(id(number), EVENING, id(removes));
    }

    /** Somebody with a new key, not yet in any database. */
    public static UnlockedPerson somebody() {
        return new UnlockedPerson(new PersonId(UUID.randomUUID()), DataKey.random(), 1);
    }
}
