package care.tend.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFinderTest {
    private static final Spelling SPELLING =
            new Spelling(Map.of("can't", List.of("can", "not"), "dont", List.of("do", "not")), Set.of("it"));

    private static Words words(String text) {
        return WordFinder.wordsOf(text, SPELLING, new WordClasses(Map.of()));
    }

    private static List<String> forms(String text) {
        Words words = words(text);
        return java.util.stream.IntStream.range(0, words.count())
                .mapToObj(index -> words.get(index).form())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "I can't", "i can not"
            "I dont", "i do not"
            "It's Mum's", "it is mum 's"
            "they’re SOOOO late", "they are so late"
            "salt & pepper", "salt and pepper"
            "3.5 miles", "3 5 miles"
            "l’été", "l'été"
            """)
    void wordsAreComparedInOneForm(String typed, String forms) {
        assertThat(String.join(" ", forms(typed))).isEqualTo(forms);
    }

    @Test
    void placesAreThoseOfTheTextAsTyped() {
        String typed = "“Sooo 😅 can’t!”";
        Words words = words(typed);

        assertThat(typed.substring(words.get(0).start(), words.get(0).end())).isEqualTo("Sooo");
        assertThat(words.get(1).form()).isEqualTo("😅");
        assertThat(typed.substring(words.get(2).start(), words.get(2).end())).isEqualTo("can’t");
        assertThat(words.get(3).start()).isEqualTo(words.get(2).start());
    }

    @Test
    void theStrongestMarkBetweenWordsIsKept() {
        Words words = words("No, wait... well - fine?\nYes");

        assertThat(List.of(
                        words.markAfter(0),
                        words.markAfter(1),
                        words.markAfter(2),
                        words.markAfter(3),
                        words.markAfter(4)))
                .containsExactly(',', '.', '\u2014', '\n', '\n');
    }

    @Test
    void whatStandsInQuotationMarksIsQuoted() {
        Words words = words("She said \"you fool\" and I said 'no way' to Mum's 'cause");

        assertThat(java.util.stream.IntStream.range(0, words.count())
                        .filter(index -> words.get(index).quoted())
                        .mapToObj(index -> words.get(index).form()))
                .containsExactly("you", "fool", "no", "way");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'...'", "'\u200B'"})
    void aTextWithoutWordsHasNone(String typed) {
        assertThat(words(typed).count()).isZero();
    }
}
