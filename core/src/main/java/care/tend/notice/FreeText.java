package care.tend.notice;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.MirrorChoice;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.ReadingCorrection;
import care.tend.ledger.Removal;
import java.util.ArrayList;
import java.util.List;

/** Every field of an entry in which a person writes freely: what the safety watch listens to. */
public final class FreeText {
    private FreeText() {}

    /** Returns the texts a person wrote in an entry. */
    public static List<String> of(Entry entry) {
        return switch (entry) {
            case CheckIn checkIn -> {
                List<String> texts = new ArrayList<>(checkIn.feelings());
                if (checkIn.note() != null) {
                    texts.add(checkIn.note());
                }
                yield texts;
            }
            case OwnWording wording -> List.of(String.join("\n", wording.lines()));
            case Correction correction -> of(correction.replacement());
            case JournalEntry written -> {
                List<String> texts = new ArrayList<>(written.tags());
                texts.add(written.text());
                yield texts;
            }
            case KinderAnswer answer -> List.of(answer.words(), answer.answer());
            case ReadingCorrection correction -> List.of(correction.words());
            case PracticeSession session -> List.of();
            case MirrorChoice choice -> List.of();
            case Removal removal -> List.of();
        };
    }
}
