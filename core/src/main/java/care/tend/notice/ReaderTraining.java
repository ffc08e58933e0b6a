package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns the reader's model from labelled texts. The same texts, lexicon and seed give the same bytes.
 *
 * <p>Calibration is learnt on texts the model had not seen: the writers are dealt into folds, a model is learnt without
 * each fold, and the last model from all of them.
 */
public final class ReaderTraining {
    private static final int FOLDS = 5;
    private static final long SEED = 20_261_125;
    private static final int EDGE_PLACES = 1 << 13;
    private static final int FACET_PLACES = 1 << 19;
    private static final int STANDING_PLACES = 1 << 15;

    /** The fold of what is learnt from always and never judged. */
    private static final int EVERY_FOLD = -1;

    private static final float CUE_WEIGHT = 8;

    private final Lexicon lexicon;
    private final TextAnatomy anatomy;
    private final ClauseFeatures describer;

    /** One clause as an example of facets and of how the writer stands to it, and the fold of its writer. */
    private record Seen(LinearTrainer.Example facets, LinearTrainer.Example standing, int fold) {}

    /** Makes ready to learn with a lexicon. */
    public ReaderTraining(Lexicon lexicon) {
        this.lexicon = lexicon;
        Grammar grammar = new Grammar(lexicon.classes());
        anatomy = new TextAnatomy(lexicon, grammar);
        describer = new ClauseFeatures(lexicon.cues(), grammar);
    }

    /**
     * Learns.
     *
     * @param texts the labelled texts; those without clauses are passed over
     * @param version the version the model is to carry
     * @return what was learnt
     */
    public ReaderModel learn(List<LabelledText> texts, String version) {
        List<String> writers = new ArrayList<>(
                new TreeSet<>(texts.stream().map(LabelledText::writer).toList()));
        List<LinearTrainer.Example> edges = new ArrayList<>();
        List<Seen> clauses = new ArrayList<>();
        for (LabelledText text : texts) {
            if (!text.clauses().isEmpty()) {
                int fold = Math.floorMod(Features.mix(writers.indexOf(text.writer()), 77), FOLDS);
                see(text, fold, edges, clauses);
            }
        }
        CueSentences.of(lexicon).forEach(sentence -> clauses.add(seen(sentence)));
        return new ReaderModel(
                version, edgeTrainer().learn(edges, SEED), facets(clauses), standing(clauses), calibration(clauses));
    }

    private static LinearTrainer edgeTrainer() {
        return new LinearTrainer(1, EDGE_PLACES, 8, 0.1f, 1e-5f);
    }

    private static LinearModel facets(List<Seen> clauses) {
        return new LinearTrainer(Outputs.FACETS, FACET_PLACES, 8, 0.2f, 2e-6f)
                .learn(clauses.stream().map(Seen::facets).toList(), SEED);
    }

    private static LinearModel standing(List<Seen> clauses) {
        return new LinearTrainer(Outputs.STANDINGS, STANDING_PLACES, 6, 0.2f, 2e-6f)
                .learn(clauses.stream().map(Seen::standing).toList(), SEED);
    }

    private static Calibration calibration(List<Seen> clauses) {
        List<float[]> logOdds = new ArrayList<>();
        List<byte[]> truths = new ArrayList<>();
        List<LinearModel> models = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(left -> facets(
                        clauses.stream().filter(seen -> seen.fold() != left).toList()))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            for (Seen seen : clauses) {
                if (seen.fold() == fold) {
                    logOdds.add(models.get(fold)
                            .score(Features.ofHashes(seen.facets().features())));
                    truths.add(seen.facets().truths());
                }
            }
        }
        return Calibration.learn(logOdds, truths, Facet.values().length).withSureFrom(logOdds, truths);
    }

    private void see(LabelledText text, int fold, List<LinearTrainer.Example> edges, List<Seen> clauses) {
        Words words = anatomy.words(text.text());
        List<Span> spans = new ArrayList<>();
        List<LabelledClause> labels = new ArrayList<>();
        int first = 0;
        for (int index = 0; index < text.clauses().size() && first < words.count(); index++) {
            int last = lastWord(words, first, text.clauses(), index);
            if (last >= first) {
                spans.add(new Span(first, last));
                labels.add(text.clauses().get(index));
                first = last + 1;
            }
        }
        seeEdges(words, spans, edges);
        Passage passage = anatomy.passage(words, spans);
        Features features = new Features();
        for (int index = 0; index < spans.size(); index++) {
            describer.describe(passage, index, features);
            int[] hashes = features.copyOfHashes();
            LabelledClause label = labels.get(index);
            clauses.add(new Seen(
                    new LinearTrainer.Example(hashes, facets(label), 1),
                    new LinearTrainer.Example(hashes, standing(label), 1),
                    fold));
        }
    }

    /** The last word before the next labelled clause begins. */
    private static int lastWord(Words words, int first, List<LabelledClause> clauses, int index) {
        if (index + 1 == clauses.size()) {
            return words.count() - 1;
        }
        int last = first - 1;
        while (last + 1 < words.count()
                && words.get(last + 1).start() < clauses.get(index + 1).start()) {
            last++;
        }
        return last;
    }

    private void seeEdges(Words words, List<Span> spans, List<LinearTrainer.Example> edges) {
        Features features = new Features();
        int clause = 0;
        for (int index = 1; index < words.count(); index++) {
            if (clause + 1 < spans.size() && index > spans.get(clause).last() + 1) {
                clause++;
            }
            if (anatomy.splitter().mayStart(words, index)) {
                boolean starts =
                        clause < spans.size() && index == spans.get(clause).last() + 1;
                features.clear();
                anatomy.splitter().describe(words, spans.get(clause).first(), index, features);
                edges.add(new LinearTrainer.Example(features.copyOfHashes(), new byte[] {(byte) (starts ? 1 : 0)}, 1));
            }
        }
    }

    private Seen seen(CueSentences.Sentence sentence) {
        Words words = anatomy.words(sentence.text());
        Passage passage = anatomy.passage(words, List.of(new Span(0, words.count() - 1)));
        Features features = new Features();
        describer.describe(passage, 0, features);
        int[] hashes = features.copyOfHashes();
        return new Seen(
                new LinearTrainer.Example(hashes, sentence.facets(), CUE_WEIGHT),
                new LinearTrainer.Example(hashes, sentence.standing(), CUE_WEIGHT),
                EVERY_FOLD);
    }

    private static byte[] facets(LabelledClause clause) {
        byte[] truths = new byte[Outputs.FACETS];
        for (Facet facet : clause.facets()) {
            truths[Outputs.of(facet)] = 1;
        }
        return truths;
    }

    private static byte[] standing(LabelledClause clause) {
        byte[] truths = new byte[Outputs.STANDINGS];
        truths[Outputs.of(clause.target())] = 1;
        truths[Outputs.of(clause.stance())] = 1;
        return truths;
    }
}
