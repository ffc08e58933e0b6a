package care.tend.notice;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Correction;
import care.tend.ledger.EntryId;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.JournalForm;
import care.tend.ledger.Moment;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalSearchTest {
    private static final EntryId ID = new EntryId(UUID.fromString("01935000-0000-7000-8000-000000000001"));
    private static final EntryId OTHER = new EntryId(UUID.fromString("01935000-0000-7000-8000-000000000002"));
    private static final Moment NOW = Moment.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            heron,          The HERON stood.,                  true
            her,            The heron stood.,                  true
            eron,           The heron stood.,                  false
            stood heron,    The heron stood.,                  true
            heron flew,     The heron stood.,                  false
            resume,         Sent the re\u0301sume\u0301.,    true
            re\u0301sume\u0301, Sent the résumé.,            true
            istanbul,       İSTANBUL again,                    true
            pond,           The po\u200Bnd.,                  true
            😀,             A good day 😀,                     true
            😀,             A day.,                            false
            '',             Anything at all.,                  true
            """)
    void wordsAreFoundByHowTheyBeginHoweverTheyAreTyped(String words, String text, boolean found) {
        assertThat(glance(words, text).isEmpty()).isEqualTo(!found);
    }

    @Test
    void whatStaysInMemoryIsTheNeighbourhoodOfTheWord() {
        String text = "word ".repeat(200) + "heron " + "word ".repeat(200);

        assertThat(glance("heron", text))
                .contains("heron")
                .hasSizeLessThan(300)
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void correctionsAreSearchedByWhatTheySayNow() {
        Correction correction = new Correction(OTHER, NOW, page("A heron."));

        assertThat(new JournalSearch("zebra").glance(correction))
                .isEqualTo(new Correction(OTHER, NOW, page("").withoutNote()));
    }

    @Test
    void wordsOfOtherKindsAreLetGo() {
        CheckIn checkIn = new CheckIn(ID, NOW, null, null, null, List.of(), "A heron.");

        assertThat(new JournalSearch("heron").glance(checkIn)).isEqualTo(checkIn.withoutNote());
    }

    private static String glance(String words, String text) {
        return ((JournalEntry) new JournalSearch(words).glance(page(text))).text();
    }

    private static JournalEntry page(String text) {
        return new JournalEntry(ID, NOW, JournalForm.FREE, null, text, List.of());
    }
}
