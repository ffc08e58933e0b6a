package care.tend.notice;

import java.util.List;

/**
 * Tells the model what it sees of a clause: its words alone and in runs, the classes of its words, what is negated, the
 * cues in it, and each of these joined with the scope of the clause.
 */
final class ClauseFeatures {
    private static final int MOST_WORDS = 60;
    private static final int NEGATION_REACH = 5;
    private static final int STEM = 5;
    private static final int EDGE = 0x5EED;

    private static final int WORD = 1;
    private static final int TWO_WORDS = 2;
    private static final int THREE_WORDS = 3;
    private static final int OVER_ONE = 4;
    private static final int CLASS = 5;
    private static final int CLASS_WORD = 6;
    private static final int WORD_CLASS = 7;
    private static final int TWO_CLASSES = 8;
    private static final int WORD_SUBJECT = 9;
    private static final int WORD_SCOPE = 10;
    private static final int CLASS_SUBJECT = 11;
    private static final int STEM_WORD = 12;
    private static final int ENDING = 13;
    private static final int CUE = 14;
    private static final int CUE_SCOPE = 15;
    private static final int CUE_FACET = 16;
    private static final int CUE_FACET_SCOPE = 17;
    private static final int SCOPE = 18;
    private static final int SCOPE_SUBJECT = 19;
    private static final int MARK = 20;
    private static final int NEIGHBOUR = 21;
    private static final int FIRST_WORDS = 22;
    private static final int CLASS_SCOPE = 23;
    private static final int ALONE = 24;
    private static final int OVER_TWO = 25;
    private static final int NEIGHBOUR_CUE = 26;
    private static final int CLASSES_APART = 27;

    /** How far apart two classes are still seen together, so that "everyone ... struggles" is told from its parts. */
    private static final int APART = 4;

    private final List<Cue> cues;
    private final Grammar grammar;

    ClauseFeatures(List<Cue> cues, Grammar grammar) {
        this.cues = cues;
        this.grammar = grammar;
    }

    void describe(Passage passage, int index, Features features) {
        features.clear();
        Span clause = passage.clauses().get(index);
        Scope scope = passage.scopes().get(index);
        boolean[] negated = negated(passage, clause);
        words(passage, clause, scope, negated, features);
        cues(passage, clause, scope, negated, features);
        scope(passage, clause, scope, features);
        neighbours(passage, index, features);
    }

    private boolean[] negated(Passage passage, Span clause) {
        boolean[] negated = new boolean[clause.words()];
        int reach = 0;
        for (int place = 0; place < negated.length; place++) {
            int word = clause.first() + place;
            if (place > 0
                    && (passage.words().get(word).mark() != Word.NO_MARK
                            || passage.words().get(word).is("but"))) {
                reach = 0;
            }
            negated[place] = reach > 0;
            reach = Grammar.holds(passage.words().classes(word), grammar.negator) ? NEGATION_REACH : reach - 1;
        }
        return negated;
    }

    private void words(Passage passage, Span clause, Scope scope, boolean[] negated, Features features) {
        int stance = scope.marks() & (Scope.FRAMES | Scope.QUOTED | Scope.QUESTION);
        int last = Math.min(clause.last(), clause.first() + MOST_WORDS - 1);
        for (int word = clause.first(); word <= last; word++) {
            int place = word - clause.first();
            int sign = negated[place] ? 1 : 0;
            int hash = hash(passage, clause, word);
            int before = hash(passage, clause, word - 1);
            int beforeThat = hash(passage, clause, word - 2);
            add(features, WORD, hash, sign, place, place);
            add(features, WORD_SUBJECT, hash, Outputs.number(scope.subject()), place, place);
            add(features, WORD_SCOPE, hash, stance, place, place);
            add(features, TWO_WORDS, before, hash, Math.max(0, place - 1), place);
            add(features, THREE_WORDS, Features.mix(beforeThat, before), hash, Math.max(0, place - 2), place);
            if (place > 1) {
                add(features, OVER_ONE, beforeThat, hash, place - 2, place);
            }
            if (place > 2) {
                add(features, OVER_TWO, hash(passage, clause, word - 3), hash, place - 3, place);
            }
            form(passage.words().get(word).form(), place, features);
            classes(passage, clause, scope, word, sign, stance, features);
            classesApart(passage, clause, word, features);
        }
        add(features, TWO_WORDS, hash(passage, clause, last), EDGE, last - clause.first(), last - clause.first());
        add(
                features,
                FIRST_WORDS,
                hash(passage, clause, clause.first()),
                hash(passage, clause, clause.first() + 1),
                0,
                0);
    }

    private static void form(String form, int place, Features features) {
        if (form.length() > STEM) {
            add(features, STEM_WORD, Word.hashOf(form.substring(0, STEM)), 0, place, place);
            add(features, ENDING, Word.hashOf(form.substring(form.length() - 3)), 0, place, place);
        }
    }

    private static void classes(
            Passage passage, Span clause, Scope scope, int word, int sign, int stance, Features features) {
        int place = word - clause.first();
        int hash = hash(passage, clause, word);
        int before = hash(passage, clause, word - 1);
        int[] classesBefore = word > clause.first() ? passage.words().classes(word - 1) : new int[0];
        for (int number : passage.words().classes(word)) {
            add(features, CLASS, number, sign, place, place);
            add(features, WORD_CLASS, before, number, Math.max(0, place - 1), place);
            add(features, CLASS_SUBJECT, number, Outputs.number(scope.subject()) * 2 + sign, place, place);
            add(features, CLASS_SCOPE, number, stance, place, place);
            for (int numberBefore : classesBefore) {
                add(features, TWO_CLASSES, numberBefore, number, place - 1, place);
            }
        }
        for (int numberBefore : classesBefore) {
            add(features, CLASS_WORD, numberBefore, hash, place - 1, place);
        }
    }

    private static void classesApart(Passage passage, Span clause, int word, Features features) {
        int place = word - clause.first();
        for (int back = 2; back <= Math.min(APART, place); back++) {
            for (int number : passage.words().classes(word)) {
                for (int numberBefore : passage.words().classes(word - back)) {
                    add(features, CLASSES_APART, numberBefore, number, place - back, place);
                }
            }
        }
    }

    private static int hash(Passage passage, Span clause, int word) {
        return clause.contains(word) ? passage.words().get(word).hash() : EDGE;
    }

    private void cues(Passage passage, Span clause, Scope scope, boolean[] negated, Features features) {
        for (PatternFinder.Found found : passage.cuesIn(clause)) {
            Cue cue = cues.get(found.pattern());
            int from = Math.max(0, found.first() - clause.first());
            int to = Math.min(clause.words() - 1, Math.max(from, found.last() - clause.first()));
            int sign = negated[from] ? 1 : 0;
            int state = scope.marks() & (Scope.FRAMES | Scope.QUOTED | Scope.QUESTION);
            int subject = Outputs.number(scope.subject());
            int facet = Outputs.of(cue.facet());
            add(features, CUE, found.pattern(), sign, from, to);
            add(features, CUE_SCOPE, Features.mix(found.pattern(), subject), state, from, to);
            add(features, CUE_FACET, facet * 4 + cue.strength(), sign, from, to);
            add(features, CUE_FACET, facet * 4, 7, from, to);
            add(features, CUE_FACET_SCOPE, Features.mix(facet, subject), state * 2 + sign, from, to);
            add(features, CUE_FACET_SCOPE, facet, state * 2 + sign, from, to);
            add(features, CUE_FACET_SCOPE, facet + 16, subject, from, to);
        }
    }

    private static void scope(Passage passage, Span clause, Scope scope, Features features) {
        int last = clause.words() - 1;
        for (int mark = 1; mark <= Scope.FRAMED_BEFORE; mark <<= 1) {
            if (scope.has(mark)) {
                add(features, SCOPE, mark, 0, 0, last);
                add(features, SCOPE_SUBJECT, mark, Outputs.number(scope.subject()), 0, last);
            }
        }
        add(features, SCOPE_SUBJECT, 0, Outputs.number(scope.subject()), 0, last);
        add(features, MARK, passage.words().markAfter(clause.last()), 0, last, last);
        add(features, MARK, passage.words().get(clause.first()).mark(), 1, 0, 0);
        add(features, ALONE, Math.min(3, passage.clauses().size()), 0, 0, last);
    }

    private void neighbours(Passage passage, int index, Features features) {
        int last = passage.clauses().get(index).words() - 1;
        if (index > 0) {
            neighbour(passage, index - 1, 0, last, features);
        }
        if (index + 1 < passage.clauses().size()) {
            neighbour(passage, index + 1, 1, last, features);
        }
    }

    private void neighbour(Passage passage, int index, int side, int last, Features features) {
        Span clause = passage.clauses().get(index);
        for (int word = clause.first(); word <= Math.min(clause.last(), clause.first() + MOST_WORDS); word++) {
            for (int number : passage.words().classes(word)) {
                add(features, NEIGHBOUR, number, side, 0, last);
            }
        }
        for (PatternFinder.Found found : passage.cuesIn(clause)) {
            add(features, NEIGHBOUR_CUE, Outputs.of(cues.get(found.pattern()).facet()), side, 0, last);
        }
        add(
                features,
                NEIGHBOUR,
                1000 + Outputs.number(passage.scopes().get(index).subject()),
                side,
                0,
                last);
    }

    private static void add(Features features, int kind, int one, int other, int from, int to) {
        features.add(Features.mix(kind, one, other), from, to);
    }
}
