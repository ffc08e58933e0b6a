package care.tend.notice;

import java.util.List;

/**
 * What the safety watch knows, read from the one file that the page reads too.
 *
 * @param version the version of the file
 * @param spelling ways of writing
 * @param classes words that act alike
 * @param cues words to listen for
 * @param calmings words that take alarm away
 */
public record SafetyLexicon(
        String version, Spelling spelling, WordClasses classes, List<SafetyCue> cues, List<Calming> calmings) {
    /** Holds copies. */
    public SafetyLexicon {
        cues = List.copyOf(cues);
        calmings = List.copyOf(calmings);
    }
}
