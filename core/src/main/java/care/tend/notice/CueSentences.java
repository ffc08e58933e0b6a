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

    /** One sentence, and for each output of the model 1, 0, or -1 where nothing is said of it. */
    static final class Sentence {
        private final String text;
        private final byte[] truths = new byte[Outputs.COUNT];

        private Sentence(String text) {
            this.text = text;
            Arrays.fill(truths, OPEN);
        }

        String text() {
            return text;
        }

        byte[] truths() {
            return truths;
        }

        private Sentence says(int output, boolean truth) {
            truths[output] = (byte) (truth ? 1 : 0);
            return this;
        }
    }

    static List<Sentence> of(Lexicon lexicon) {
        List<Sentence> sentences = new ArrayList<>();
        for (Cue cue : lexicon.cues()) {
            sentences.add(new Sentence(cue.matches()).says(Outputs.of(cue.facet()), true));
            sentences.add(new Sentence(cue.nearMiss()).says(Outputs.of(cue.facet()), false));
        }
        for (Frame frame : lexicon.frames()) {
            Sentence framed = new Sentence(frame.matches()).says(Outputs.of(frame.stance()), true);
            THREAT.forEach(facet -> framed.says(Outputs.of(facet), false));
            sentences.add(framed);
            sentences.add(new Sentence(frame.nearMiss()).says(Outputs.of(frame.stance()), false));
        }
        return sentences;
    }
}
