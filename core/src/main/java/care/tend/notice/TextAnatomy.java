package care.tend.notice;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into words, cues, frames, clauses and scopes: everything that is known before the model speaks. */
final class TextAnatomy {
    private final Lexicon lexicon;
    private final PatternFinder finder;
    private final int cueCount;
    private final ScopeFinder scopes;
    private final ClauseSplitter splitter;

    TextAnatomy(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        List<WordPattern> patterns = new ArrayList<>();
        lexicon.cues().forEach(cue -> patterns.add(WordPattern.of(cue.pattern())));
        lexicon.frames().forEach(frame -> patterns.add(WordPattern.of(frame.pattern())));
        cueCount = lexicon.cues().size();
        finder = new PatternFinder(patterns, lexicon.classes());
        scopes = new ScopeFinder(lexicon.frames(), grammar);
        splitter = new ClauseSplitter(lexicon.classes(), grammar);
    }

    ClauseSplitter splitter() {
        return splitter;
    }

    Words words(String text) {
        return WordFinder.wordsOf(text, lexicon.spelling(), lexicon.classes());
    }

    /** Takes a text apart, with its clauses told by the model. */
    Passage passage(String text, LinearModel edges) {
        Words words = words(text);
        return passage(words, splitter.clauses(words, edges));
    }

    /** Takes a text apart whose clauses are known. */
    Passage passage(Words words, List<Span> clauses) {
        List<PatternFinder.Found> cues = new ArrayList<>();
        List<PatternFinder.Found> frames = new ArrayList<>();
        for (PatternFinder.Found found : finder.find(words)) {
            if (found.pattern() < cueCount) {
                cues.add(found);
            } else {
                frames.add(new PatternFinder.Found(found.pattern() - cueCount, found.first(), found.last()));
            }
        }
        return new Passage(words, cues, clauses, scopes.scopes(words, frames, clauses));
    }
}
