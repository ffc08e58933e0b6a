package care.tend.ledger;

/** An entry that says something about the person's life; the other kinds of entry speak about entries. */
public sealed interface Statement extends Entry
        permits CheckIn, PracticeSession, OwnWording, JournalEntry, KinderAnswer, ReadingCorrection, MirrorChoice {
    @Override
    default Statement withoutNote() {
        return this;
    }
}
