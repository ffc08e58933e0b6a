package care.tend.notice;

import java.util.ArrayList;
import java.util.List;

/** Tells the scope of each clause from its subject, its negations, its quotation marks and the frames before it. */
final class ScopeFinder {
    private final List<Frame> frames;
    private final Grammar grammar;

    ScopeFinder(List<Frame> frames, Grammar grammar) {
        this.frames = frames;
        this.grammar = grammar;
    }

    List<Scope> scopes(Words words, List<PatternFinder.Found> found, List<Span> clauses) {
        List<Scope> scopes = new ArrayList<>(clauses.size());
        int carried = 0;
        for (int index = 0; index < clauses.size(); index++) {
            Span clause = clauses.get(index);
            char after = words.markAfter(clause.last());
            int framed = framesIn(clause, found);
            int marks = framed | ownMarks(words, clause);
            if (carried != 0) {
                marks |= carried | Scope.FRAMED_BEFORE;
            }
            scopes.add(new Scope(subject(words, clause), marks));
            carried = after == ':' || (after == '"' && carriesQuote(words, clause))
                    ? (framed | carried) & (Scope.NOTICED | Scope.REPORTED | Scope.PAST)
                    : 0;
        }
        return scopes;
    }

    private static boolean carriesQuote(Words words, Span clause) {
        return clause.last() + 1 < words.count() && words.get(clause.last() + 1).quoted();
    }

    private int framesIn(Span clause, List<PatternFinder.Found> found) {
        int marks = 0;
        for (PatternFinder.Found frame : found) {
            if (clause.contains(frame.first())) {
                marks |= Scope.markOf(frames.get(frame.pattern()).stance());
            }
        }
        return marks;
    }

    private Scope.Subject subject(Words words, Span clause) {
        for (int word = clause.first(); word <= clause.last(); word++) {
            Scope.Subject subject = grammar.subject(words.classes(word));
            if (subject != Scope.Subject.NONE) {
                return subject;
            }
        }
        return Scope.Subject.NONE;
    }

    private int ownMarks(Words words, Span clause) {
        int marks = 0;
        int quoted = 0;
        for (int word = clause.first(); word <= clause.last(); word++) {
            int[] of = words.classes(word);
            marks |= Grammar.holds(of, grammar.negator) ? Scope.NEGATED : 0;
            boolean isMe =
                    Grammar.holds(of, grammar.i) || Grammar.holds(of, grammar.me) || Grammar.holds(of, grammar.my);
            marks |= isMe ? Scope.SAYS_ME : 0;
            marks |= Grammar.holds(of, grammar.third) || Grammar.holds(of, grammar.person) ? Scope.SAYS_OTHERS : 0;
            quoted += words.get(word).quoted() ? 1 : 0;
        }
        if (2 * quoted > clause.words()) {
            marks |= Scope.QUOTED;
        }
        if (words.markAfter(clause.last()) == '?') {
            marks |= Scope.QUESTION;
        }
        return marks;
    }
}
