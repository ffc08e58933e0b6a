package care.tend.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * A text taken apart: its words, where cues and frames stand among them, its clauses, and the scope of each.
 *
 * @param words the words in order
 * @param cues the cues found
 * @param clauses the clauses in order; every word is in one
 * @param scopes the scope of each clause
 */
record Passage(Words words, List<PatternFinder.Found> cues, List<Span> clauses, List<Scope> scopes) {

    List<PatternFinder.Found> cuesIn(Span clause) {
        List<PatternFinder.Found> in = new ArrayList<>();
        for (PatternFinder.Found cue : cues) {
            if (clause.contains(cue.first())) {
                in.add(cue);
            }
        }
        return in;
    }
}
