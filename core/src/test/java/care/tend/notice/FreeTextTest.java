package care.tend.notice;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.CheckIn;
import care.tend.ledger.ContentId;
import care.tend.ledger.Correction;
import care.tend.ledger.EntryId;
import care.tend.ledger.Facet;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.JournalForm;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.ReadingCorrection;
import care.tend.ledger.Statement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreeTextTest {
    private static final EntryId ID = EntryId.parse("01978f2e-0000-7000-8000-000000000001");
    private static final EntryId OTHER = EntryId.parse("01978f2e-0000-7000-8000-000000000002");
    private static final Moment NOW = Moment.parse("2026-11-25T10:00:00+00:00[Europe/London]");

    /** A new field that holds words fails here until it stands in {@link FreeText} and in this list. */
    @Test
    void everyFieldThatHoldsWordsIsListenedTo() {
        assertThat(Stream.of(Statement.class.getPermittedSubclasses())
                        .flatMap(kind -> Stream.of(kind.getRecordComponents())
                                .filter(FreeTextTest::holdsWords)
                                .map(field -> kind.getSimpleName() + "." + field.getName())))
                .containsExactlyInAnyOrder(
                        "CheckIn.feelings",
                        "CheckIn.note",
                        "OwnWording.lines",
                        "JournalEntry.text",
                        "JournalEntry.tags",
                        "KinderAnswer.words",
                        "KinderAnswer.answer",
                        "ReadingCorrection.words");
    }

    private static boolean holdsWords(RecordComponent field) {
        String type = field.getGenericType().getTypeName();
        return type.equals("java.lang.String") || type.equals("java.util.List<java.lang.String>");
    }

    @Test
    void wordsOfEveryKindOfEntryAreFound() {
        CheckIn checkIn = new CheckIn(ID, NOW, null, null, null, List.of("raw"), "a note");

        assertThat(FreeText.of(checkIn)).containsExactly("raw", "a note");
        assertThat(FreeText.of(new Correction(OTHER, NOW, checkIn))).containsExactly("raw", "a note");
        assertThat(FreeText.of(new OwnWording(ID, NOW, new ContentId("the-break"), List.of("one", "two"))))
                .containsExactly("one\ntwo");
        assertThat(FreeText.of(new JournalEntry(ID, NOW, JournalForm.FREE, null, "a page", List.of("a tag"))))
                .containsExactly("a tag", "a page");
        assertThat(FreeText.of(new KinderAnswer(ID, NOW, OTHER, "hard words", "kinder ones")))
                .containsExactly("hard words", "kinder ones");
        assertThat(FreeText.of(new ReadingCorrection(ID, NOW, "my words", Facet.ISOLATION)))
                .containsExactly("my words");
    }
}
