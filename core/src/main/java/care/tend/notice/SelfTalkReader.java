package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a person speaks to themself, clause by clause, on six facets; safe for use by many threads.
 *
 * <p>What: for each clause the probability of each facet, whom it is about and how the writer stands to it, after the
 * codebook in {@code docs/science/self-talk.md}. Formula: logistic regression over words, cues and scope, calibrated. Unit
 * and range: probabilities 0 to 1. Source: facets of Neff 2003; Platt 1999 for calibration. Limits: it reads words, not
 * people; it is no diagnosis and no score of any questionnaire, and it was learnt from texts written for Tend.
 */
public final class SelfTalkReader {
    private static final Set<Facet> THREAT =
            EnumSet.of(Facet.SELF_JUDGMENT, Facet.ISOLATION, Facet.OVER_IDENTIFICATION);
    private static final Set<Facet> CARE = EnumSet.complementOf(EnumSet.copyOf(THREAT));
    private static final int LEAST_CLAUSES = 3;

    private final ReaderModel model;
    private final SafetyWatch watch;
    private final TextAnatomy anatomy;
    private final ClauseFeatures describer;
    private final Reasons reasons;

    /**
     * Makes a reader.
     *
     * @param lexicon the words it knows
     * @param watch the safety watch, which is asked first
     * @param model what was learnt
     */
    public SelfTalkReader(Lexicon lexicon, SafetyWatch watch, ReaderModel model) {
        this.model = model;
        this.watch = watch;
        Grammar grammar = new Grammar(lexicon.classes());
        anatomy = new TextAnatomy(lexicon, grammar);
        describer = new ClauseFeatures(lexicon.cues(), grammar);
        reasons = new Reasons(lexicon.cues(), model.labels());
    }

    /** Returns the version, which every reading keeps. */
    public String version() {
        return model.version();
    }

    /**
     * Reads a text.
     *
     * @param text the words as typed
     * @return the reading; where the safety watch speaks, its tier and nothing else
     */
    public Reading read(String text) {
        Tier tier = watch.tier(text);
        if (tier != Tier.NONE) {
            return new Reading(version(), tier, null, null, List.of());
        }
        List<ReadClause> clauses = clauses(text);
        return new Reading(version(), tier, share(clauses, THREAT), share(clauses, CARE), clauses);
    }

    /** Reads the clauses of a text without asking the safety watch: for judging the reader alone. */
    public List<ReadClause> clauses(String text) {
        Passage passage = anatomy.passage(text, model.edges());
        List<ReadClause> read = new ArrayList<>(passage.clauses().size());
        Features features = new Features();
        for (int index = 0; index < passage.clauses().size(); index++) {
            describer.describe(passage, index, features);
            read.add(clause(passage, index, features));
        }
        return read;
    }

    private ReadClause clause(Passage passage, int index, Features features) {
        float[] scores = model.labels().score(features);
        Map<Facet, Double> probabilities = new EnumMap<>(Facet.class);
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        List<Reason> because = new ArrayList<>();
        Span clause = passage.clauses().get(index);
        for (Facet facet : Facet.values()) {
            double probability = model.calibration().probability(Outputs.of(facet), scores[Outputs.of(facet)]);
            probabilities.put(facet, probability);
            if (model.calibration().isSure(Outputs.of(facet), probability)) {
                facets.add(facet);
                because.addAll(reasons.why(facet, passage, clause, features));
            }
        }
        Target target = likeliest(Target.values(), scores, Outputs::of);
        Stance stance = likeliest(Stance.values(), scores, Outputs::of);
        return new ReadClause(
                passage.words().get(clause.first()).start(),
                passage.words().get(clause.last()).end(),
                facets,
                probabilities,
                target,
                stance,
                because);
    }

    private static <T> T likeliest(T[] values, float[] scores, ToIntFunction<T> output) {
        T likeliest = values[0];
        for (T value : values) {
            if (scores[output.applyAsInt(value)] > scores[output.applyAsInt(likeliest)]) {
                likeliest = value;
            }
        }
        return likeliest;
    }

    /** The mean share over the clauses about the writer, with Wilson's interval (1927). */
    private static Reading.@Nullable Share share(List<ReadClause> clauses, Set<Facet> facets) {
        int count = 0;
        double sum = 0;
        for (ReadClause clause : clauses) {
            if (clause.target() == Target.SELF) {
                count++;
                sum += facets.stream()
                        .mapToDouble(facet -> clause.probabilities().getOrDefault(facet, 0.0))
                        .max()
                        .orElse(0);
            }
        }
        if (count < LEAST_CLAUSES) {
            return null;
        }
        Interval interval = Wilson.interval(sum, count);
        return new Reading.Share(interval.value(), interval.low(), interval.high());
    }
}
