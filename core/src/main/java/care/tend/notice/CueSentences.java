package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sentences that stand beside cues and frames, as examples to learn from: each says one thing and leaves the rest open. */
final class CueSentences {
    private static final byte OPEN = -1;

    private static final List<Facet> THREAT = List.of(Facet.SELF_JUDGMENT, Facet.ISOLATION, Facet.OVER_IDENTIFICATION);

    private CueSentences() {}

    /** One sentence, and for each output of the models 1, 0, or -1 where nothing is said of it. */
    static final class Sentence {
        private final String text;
        private final byte[] facets = new byte[Outputs.FACETS];
        private final byte[] standing = new byte[Outputs.STANDINGS];

        private Sentence(String text) {
            this.text = text;
            Arrays.fill(facets, OPEN);
            Arrays.fill(standing, OPEN);
        }

        String text() {
            return text;
        }

        byte[] facets() {
            return facets;
        }

        byte[] standing() {
            return standing;
        }

        private Sentence says(Facet facet, boolean truth) {
            facets[Outputs.of(facet)] = (byte) (truth ? 1 : 0);
            return this;
        }

        private Sentence says(Stance stance, boolean truth) {
            standing[Outputs.of(stance)] = (byte) (truth ? 1 : 0);
            return this;
        }
    }

    static List<Sentence> of(Lexicon lexicon) {
        List<Sentence> sentences = new ArrayList<>();
        for (Cue cue : lexicon.cues()) {
            sentences.add(new Sentence(cue.matches()).says(cue.facet(), true));
            sentences.add(new Sentence(cue.nearMiss()).says(cue.facet(), false));
        }
        for (Frame frame : lexicon.frames()) {
            Sentence framed = new Sentence(frame.matches()).says(frame.stance(), true);
            THREAT.forEach(facet -> framed.says(facet, false));
            sentences.add(framed);
            sentences.add(new Sentence(frame.nearMiss()).says(frame.stance(), false));
        }
        return sentences;
    }
}
