package care.tend.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years of school in the United States a text asks for, by two formulas that look at different things.
 *
 * <ul>
 *   <li>What: the grade a reader needs; grade 6 is about age 11 to 12.
 *   <li>Formula: {@link #fleschKincaid()} 0.39 words/sentences + 11.8 syllables/words - 15.59; {@link #automated()} 4.71
 *       letters/words + 0.5 words/sentences - 21.43.
 *   <li>Unit and range: grades; below 0 for very short sentences of short words, without an upper end.
 *   <li>Source: Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy enlisted
 *       personnel, Research Branch Report 8-75; Smith and Senter (1967), Automated readability index, AMRL-TR-66-220.
 *   <li>Limits: made for running English text of about a hundred words; a single line says little, so lines that are read
 *       together are taken together. Syllables are counted by groups of vowels. Nothing in it knows what a text means.
 * </ul>
 *
 * @param words how many words
 * @param sentences how many sentences; a line without an end counts as one
 * @param letters how many letters and digits
 * @param syllables how many syllables, by groups of vowels
 */
record ReadingGrade(int words, int sentences, int letters, int syllables) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:]+(?=\\s|$)|\\n");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SILENT_END = Pattern.compile("([^laeiouy]es|[^taeiouyd]ed|[^laeiouy]e)$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Counts lines that are read together. */
    static ReadingGrade of(List<String> lines) {
        String text = String.join("\n", lines);
        List<String> words = wordsOf(text);
        return new ReadingGrade(
                words.size(),
                sentencesOf(text).size(),
                words.stream().mapToInt(ReadingGrade::lettersOf).sum(),
                words.stream().mapToInt(ReadingGrade::syllablesOf).sum());
    }

    /** Returns the words of a text; a number is one. */
    static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Returns the sentences of a text that have a word in them. */
    static List<String> sentencesOf(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(part -> !wordsOf(part).isEmpty())
                .toList();
    }

    double fleschKincaid() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    double automated() {
        return 4.71 * letters / words + 0.5 * words / sentences - 21.43;
    }

    private static int lettersOf(String word) {
        return NOT_A_LETTER.matcher(word).replaceAll("").length();
    }

    static int syllablesOf(String word) {
        String plain = NOT_A_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        String said = plain.length() > 3 ? SILENT_END.matcher(plain).replaceFirst("") : plain;
        return Math.max(1, (int) VOWELS.matcher(said).results().count());
    }
}
