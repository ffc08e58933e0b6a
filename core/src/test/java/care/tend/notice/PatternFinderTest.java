package care.tend.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternFinderTest {
    private static final WordClasses CLASSES = new WordClasses(Map.of("fail", List.of("botch*", "ruin")));
    private static final Spelling SPELLING = new Spelling(Map.of(), Set.of());

    private static List<PatternFinder.Found> find(String pattern, String text) {
        return new PatternFinder(List.of(WordPattern.of(pattern)), CLASSES)
                .find(WordFinder.wordsOf(text, SPELLING, CLASSES));
    }

    @ParameterizedTest
    @CsvSource({
        "i always ruin, 'Then I always ruin it', 1, 3",
        "fail*, 'what a failure', 2, 2",
        "i <fail>, 'I botched it', 0, 1",
        "i (ruin|mess up) it, 'I mess up it', 0, 3",
        "so? bad, 'not bad', 1, 1",
        "so? bad, 'so bad', 0, 1",
        "i _ it, 'I broke it', 0, 2",
        "i .. it, 'I it', 0, 1",
        "i .. it, 'I quite often broke it', 0, 4",
        "to live $, 'I want to live.', 2, 3",
        "(a|b) (c|d e)?, 'b d e', 0, 0"
    })
    void aPatternIsFoundWhereItStands(String pattern, String text, int first, int last) {
        assertThat(find(pattern, text)).contains(new PatternFinder.Found(0, first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "i always ruin, 'I always. Ruin it'",
        "fail*, 'a fairy tale'",
        "i .. it, 'I broke a very old vase it'",
        "to live $, 'to live in Leeds'",
        "i _ it, 'I it'"
    })
    void aPatternIsNotFoundWhereItDoesNotStand(String pattern, String text) {
        assertThat(find(pattern, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(a", "a)", "_ ..", "a? b?", "(a|)", "|a"})
    void aPatternThatSaysNothingOrDoesNotCloseIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> WordPattern.of(pattern));
    }

    @Test
    void aClassNobodyKnowsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> find("<fial>", "x"));
    }

    @Test
    void manyPatternsAreFoundInOneWalk() {
        PatternFinder finder = new PatternFinder(
                List.of(WordPattern.of("i ruin"), WordPattern.of("ruin"), WordPattern.of("i .. it")), CLASSES);

        assertThat(finder.find(WordFinder.wordsOf("I ruin it", SPELLING, CLASSES)))
                .containsExactlyInAnyOrder(
                        new PatternFinder.Found(0, 0, 1),
                        new PatternFinder.Found(1, 1, 1),
                        new PatternFinder.Found(2, 0, 2));
    }
}
