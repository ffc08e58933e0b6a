package care.tend.notice;

import java.util.List;

/**
 * The words the reader knows, as files that a psychologist can read and correct.
 *
 * @param version the version of the files
 * @param spelling ways of writing
 * @param classes words that act alike
 * @param cues what speaks for a facet
 * @param frames what tells the writer's stance
 */
public record Lexicon(String version, Spelling spelling, WordClasses classes, List<Cue> cues, List<Frame> frames) {
    /** Holds copies. */
    public Lexicon {
        cues = List.copyOf(cues);
        frames = List.copyOf(frames);
    }
}
