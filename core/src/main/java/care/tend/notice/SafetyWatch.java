package care.tend.notice;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Notices words that mean a person needs people. It stands apart from the reading and is asked first; nothing a person
 * says turns it down. Safe for use by many threads.
 *
 * <p>What: the highest tier of the cues found, each lowered or silenced by calming words of its sentence, except where it
 * tells of a plan, a means or a time. Formula: none; a list of patterns. Unit and range: {@link Tier}. Source: the
 * project's codebook, after the levels of C-SSRS (Posner et al. 2011). Limits: it misses calm and oblique words, it
 * knows English only, and nobody is watching.
 */
public final class SafetyWatch {
    private static final Set<String> SELF = Set.of("i", "me", "my", "myself", "meself", "mine");

    private final SafetyLexicon lexicon;
    private final PatternFinder finder;

    /** Makes a watch from its lexicon. */
    public SafetyWatch(SafetyLexicon lexicon) {
        this.lexicon = lexicon;
        List<WordPattern> patterns = new ArrayList<>();
        lexicon.cues().forEach(cue -> patterns.add(WordPattern.of(cue.pattern())));
        lexicon.calmings().forEach(calming -> patterns.add(WordPattern.of(calming.pattern())));
        finder = new PatternFinder(patterns, lexicon.classes());
    }

    /** Returns the version of the file it was made from. */
    public String version() {
        return lexicon.version();
    }

    /** Listens to every field of an entry in which a person writes freely. */
    public Tier tier(Entry entry) {
        Tier highest = Tier.NONE;
        for (String text : FreeText.of(entry)) {
            Tier tier = tier(text);
            highest = tier.compareTo(highest) > 0 ? tier : highest;
        }
        return highest;
    }

    /**
     * Lets go of what no figure is drawn from: all words, and where they mean that a person needs people, also what the
     * person rated and chose beside them. That the person came stays.
     *
     * @param entry as kept
     * @return what of it may be counted, averaged and charted
     */
    public Entry countable(Entry entry) {
        return switch (entry) {
            case CheckIn checkIn -> countable(checkIn);
            case Correction correction ->
                correction.replacement() instanceof CheckIn checkIn
                        ? new Correction(correction.id(), correction.effective(), countable(checkIn))
                        : correction.withoutNote();
            default -> entry.withoutNote();
        };
    }

    private CheckIn countable(CheckIn checkIn) {
        return tier(checkIn) == Tier.NONE
                ? checkIn.withoutNote()
                : new CheckIn(checkIn.id(), checkIn.effective(), null, null, null, List.of(), null);
    }

    /**
     * Listens to a text.
     *
     * @param text the words as typed
     * @return how near they are to needing people now
     */
    public Tier tier(String text) {
        Words words = WordFinder.wordsOf(text, lexicon.spelling(), lexicon.classes());
        int[] sentences = sentences(words);
        boolean[] saysSelf = saysSelf(words, sentences);
        List<PatternFinder.Found> cues = new ArrayList<>();
        List<PatternFinder.Found> calmings = new ArrayList<>();
        for (PatternFinder.Found found : finder.find(words, index -> endsThought(words, index))) {
            (found.pattern() < lexicon.cues().size() ? cues : calmings).add(found);
        }
        Tier highest = Tier.NONE;
        for (PatternFinder.Found cue : cues) {
            Tier tier = calmed(cue, calmings, sentences, saysSelf);
            highest = tier.compareTo(highest) > 0 ? tier : highest;
        }
        return highest;
    }

    /** A line that is broken in the middle of a sentence doesn't end it. */
    private static boolean endsThought(Words words, int index) {
        return words.startsSentence(index) && words.get(index).mark() != '\n';
    }

    private Tier calmed(
            PatternFinder.Found found, List<PatternFinder.Found> calmings, int[] sentences, boolean[] saysSelf) {
        SafetyCue cue = lexicon.cues().get(found.pattern());
        Tier tier = cue.tier();
        if (cue.firm()) {
            return tier;
        }
        for (PatternFinder.Found calming : calmings) {
            Calming calm =
                    lexicon.calmings().get(calming.pattern() - lexicon.cues().size());
            if (counts(calm, calming, found, sentences, saysSelf)) {
                tier = calm.lowers() && tier == Tier.URGENT ? Tier.CHECK : calm.lowers() ? tier : Tier.NONE;
            }
        }
        return tier;
    }

    private static boolean counts(
            Calming calming, PatternFinder.Found at, PatternFinder.Found cue, int[] sentences, boolean[] saysSelf) {
        if (calming.ownWords()) {
            return at.first() <= cue.last() && cue.first() <= at.last();
        }
        int sentence = sentences[cue.first()];
        return sentences[at.first()] == sentence && !(calming.unlessSelf() && saysSelf[sentence]);
    }

    /** Tells of each sentence whether the writer speaks of themself in it. */
    private static boolean[] saysSelf(Words words, int[] sentences) {
        boolean[] saysSelf = new boolean[sentences.length];
        for (int index = 0; index < sentences.length; index++) {
            saysSelf[sentences[index]] |= SELF.contains(words.get(index).form());
        }
        return saysSelf;
    }

    private static int[] sentences(Words words) {
        int[] sentences = new int[words.count()];
        for (int index = 1; index < sentences.length; index++) {
            sentences[index] = sentences[index - 1] + (words.startsSentence(index) ? 1 : 0);
        }
        return sentences;
    }
}
