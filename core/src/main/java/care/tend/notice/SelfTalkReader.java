package care.tend.notice;

import care.tend.ledger.Facet;
import care.tend.ledger.ReadingCorrection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Reads how a person speaks to themself, clause by clause, on six facets; safe for use by many threads.
 *
 * <p>What: for each clause the probability of each facet, whom it is about and how the writer stands to it, after the
 * codebook in {@code docs/science/self-talk.md}. Formula: logistic regression over words, cues and scope, calibrated. Unit
 * and range: probabilities 0 to 1. Source: facets of Neff 2003; Platt 1999 for calibration. Limits: it reads words, not
 * people; it is no diagnosis and no score of any questionnaire, and it was learnt from texts written for Tend.
 */
public final class SelfTalkReader {
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
        reasons = new Reasons(lexicon.cues(), model.facets());
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
        return read(text, List.of());
    }

    /**
     * Reads a text of a person who has said what some words of theirs do not mean.
     *
     * @param text the words as typed
     * @param corrections what they said
     * @return the reading; where the safety watch speaks, its tier and nothing else
     */
    public Reading read(String text, List<ReadingCorrection> corrections) {
        Tier tier = watch.tier(text);
        return tier == Tier.NONE
                ? Reading.of(version(), clauses(text, new Denials(corrections, anatomy)))
                : Reading.peopleFirst(version(), tier);
    }

    /** Reads the clauses of a text without asking the safety watch: for judging the reader alone. */
    public List<ReadClause> clauses(String text) {
        return clauses(text, new Denials(List.of(), anatomy));
    }

    private List<ReadClause> clauses(String text, Denials denials) {
        Passage passage = anatomy.passage(text, model.edges());
        List<ReadClause> read = new ArrayList<>(passage.clauses().size());
        Features features = new Features();
        for (int index = 0; index < passage.clauses().size(); index++) {
            describer.describe(passage, index, features);
            read.add(clause(passage, index, features, denials));
        }
        return read;
    }

    private ReadClause clause(Passage passage, int index, Features features, Denials denials) {
        float[] scores = model.facets().score(features);
        float[] standing = model.standing().score(features);
        Map<Facet, Double> probabilities = new EnumMap<>(Facet.class);
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        List<Reason> because = new ArrayList<>();
        Span clause = passage.clauses().get(index);
        Set<Facet> denied = denials.of(passage.words(), clause);
        for (Facet facet : Facet.values()) {
            double probability = denied.contains(facet)
                    ? 0
                    : model.calibration().probability(Outputs.of(facet), scores[Outputs.of(facet)]);
            probabilities.put(facet, probability);
            if (model.calibration().isSure(Outputs.of(facet), probability)) {
                facets.add(facet);
                because.addAll(reasons.why(facet, passage, clause, features));
            }
        }
        Target target = likeliest(Target.values(), standing, Outputs::of);
        Stance stance = likeliest(Stance.values(), standing, Outputs::of);
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
}
