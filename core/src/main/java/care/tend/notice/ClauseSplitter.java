package care.tend.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into clauses: always at the end of a sentence, and inside one where a learned model sees a new thought
 * begin at a mark or a joining word.
 */
final class ClauseSplitter {
    private static final Set<String> JOINING = Set.of(
            "and",
            "but",
            "so",
            "because",
            "or",
            "though",
            "although",
            "yet",
            "then",
            "while",
            "when",
            "if",
            "as",
            "since",
            "until",
            "except",
            "which",
            "that",
            "like",
            "plus",
            "still",
            "not",
            "just",
            "who",
            "where");
    private static final int NEAR = 4;

    /** People leave two thoughts in one clause more readily than they part one; parting costs less than joining. */
    private static final float LEAN = -1.5f;

    private final WordClasses classes;
    private final Grammar grammar;

    ClauseSplitter(WordClasses classes, Grammar grammar) {
        this.classes = classes;
        this.grammar = grammar;
    }

    /** Tells whether a clause may start at this word inside a sentence. */
    boolean mayStart(Words words, int index) {
        Word word = words.get(index);
        return index > 0
                && !word.startsSentence()
                && (word.start() >= words.get(index - 1).end())
                && (word.mark() != Word.NO_MARK || JOINING.contains(word.form()) || isSubject(words, index));
    }

    private boolean isSubject(Words words, int index) {
        Scope.Subject subject = grammar.subject(classes.of(words.get(index).form()));
        return subject == Scope.Subject.I || subject == Scope.Subject.WE;
    }

    List<Span> clauses(Words words, LinearModel model) {
        List<Span> clauses = new ArrayList<>();
        Features features = new Features();
        int first = 0;
        for (int index = 1; index <= words.count(); index++) {
            boolean starts = index == words.count() || words.startsSentence(index);
            if (!starts && mayStart(words, index)) {
                features.clear();
                describe(words, first, index, features);
                starts = model.score(features)[0] > LEAN;
            }
            if (starts) {
                clauses.add(new Span(first, index - 1));
                first = index;
            }
        }
        return clauses;
    }

    /** Tells the model what stands around a place where a clause may start. */
    void describe(Words words, int clauseFirst, int index, Features features) {
        int mark = words.get(index).mark();
        int[] near = new int[2 * NEAR];
        for (int step = 0; step < near.length; step++) {
            int at = index - NEAR + step;
            near[step] = at < clauseFirst || at >= words.count() || (step > NEAR && crossesSentence(words, index, at))
                    ? 7
                    : words.get(at).hash();
        }
        int before = verbalCount(words, clauseFirst, index);
        int end = nextMark(words, index);
        int after = verbalCount(words, index, end);
        int subject = subjectNear(words, index);
        int width = Math.min(7, index - clauseFirst);
        int rest = Math.min(7, end - index);
        int[] told = {
            mark,
            31 * mark + before,
            37 * mark + after,
            41 * mark + subject,
            43 * mark + width,
            47 * mark + rest,
            Features.mix(before, after, mark),
            Features.mix(subject, after, mark),
            Features.mix(width, rest, mark),
            Features.mix(near[NEAR], mark),
            Features.mix(near[NEAR], near[NEAR + 1]),
            Features.mix(near[NEAR], near[NEAR + 1], mark),
            Features.mix(near[NEAR - 1], near[NEAR]),
            Features.mix(near[NEAR], after, before),
            Features.mix(near[NEAR], subject),
            Features.mix(near[NEAR], width, rest),
            Features.mix(near[NEAR - 1], mark),
            Features.mix(near[NEAR + 1], subject),
            Features.mix(near[NEAR + 1], near[NEAR + 2], mark)
        };
        for (int kind = 0; kind < told.length; kind++) {
            features.add(Features.mix(kind + 1, told[kind]), index, index);
        }
    }

    private static boolean crossesSentence(Words words, int from, int at) {
        for (int index = from + 1; index <= at; index++) {
            if (words.startsSentence(index)) {
                return true;
            }
        }
        return false;
    }

    private int verbalCount(Words words, int from, int to) {
        int count = 0;
        for (int index = from; index < Math.min(to, words.count()); index++) {
            count += grammar.isVerbal(words.classes(index)) ? 1 : 0;
        }
        return Math.min(3, count);
    }

    private int nextMark(Words words, int index) {
        int end = index + 1;
        while (end < words.count() && words.get(end).mark() == Word.NO_MARK) {
            end++;
        }
        return end;
    }

    private int subjectNear(Words words, int index) {
        for (int at = index; at < Math.min(words.count(), index + 3); at++) {
            Scope.Subject subject = grammar.subject(words.classes(at));
            if (subject != Scope.Subject.NONE) {
                return Outputs.number(subject) + 16 * (at - index + 1);
            }
        }
        return 0;
    }
}
