package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells why a clause is marked: the cues found in it that speak for the facet, and the run of words that weighs most. */
final class Reasons {
    private final List<Cue> cues;
    private final LinearModel labels;

    Reasons(List<Cue> cues, LinearModel labels) {
        this.cues = cues;
        this.labels = labels;
    }

    List<Reason> why(Facet facet, Passage passage, Span clause, Features features) {
        List<Reason> why = new ArrayList<>();
        passage.cuesIn(clause).stream()
                .filter(found -> cues.get(found.pattern()).facet() == facet)
                .sorted(Comparator.comparingInt(
                        found -> -cues.get(found.pattern()).strength()))
                .limit(2)
                .forEach(found -> why.add(ofCue(facet, passage, found)));
        if (why.isEmpty()) {
            why.add(ofWords(facet, passage, clause, features));
        }
        return why;
    }

    private Reason ofCue(Facet facet, Passage passage, PatternFinder.Found found) {
        Cue cue = cues.get(found.pattern());
        return reason(facet, passage, found.first(), found.last(), cue);
    }

    private Reason ofWords(Facet facet, Passage passage, Span clause, Features features) {
        float[] weights = new float[clause.words()];
        for (int index = 0; index < features.size(); index++) {
            int from = features.firstWord(index);
            int to = Math.min(features.lastWord(index), clause.words() - 1);
            if (to - from < clause.words() - 1 || clause.words() == 1) {
                float part = labels.part(features.hash(index), Outputs.of(facet), features.size());
                for (int word = from; word <= to; word++) {
                    weights[word] += part / (to - from + 1);
                }
            }
        }
        int first = 0;
        int last = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int from = 0; from < weights.length; from++) {
            float sum = 0;
            for (int to = from; to < weights.length; to++) {
                sum += weights[to];
                if (sum > most) {
                    most = sum;
                    first = from;
                    last = to;
                }
            }
        }
        return reason(facet, passage, clause.first() + first, clause.first() + last, null);
    }

    private static Reason reason(
            Facet facet, Passage passage, int first, int last, @org.jspecify.annotations.Nullable Cue cue) {
        return new Reason(
                facet,
                passage.words().get(first).start(),
                passage.words().get(last).end(),
                cue == null ? null : cue.id(),
                cue == null ? null : cue.move());
    }
}
