package care.tend.notice;

import care.tend.ledger.Facet;

/**
 * What a reader said of one labelled clause, beside its labels.
 *
 * @param group the text, or the pair, it belongs to: figures are drawn again by group
 * @param text the labelled text
 * @param clause the labelled clause
 * @param said what the reader said
 */
record Judgement(int group, LabelledText text, LabelledClause clause, Said said) {
    double probability(Facet facet) {
        return said.probabilities().getOrDefault(facet, 0.0);
    }

    boolean says(Facet facet) {
        return said.facets().contains(facet);
    }

    boolean is(Facet facet) {
        return clause.facets().contains(facet);
    }

    boolean isRight() {
        for (Facet facet : Facet.values()) {
            if (says(facet) != is(facet)) {
                return false;
            }
        }
        return true;
    }

    boolean saysAny() {
        for (Facet facet : Facet.values()) {
            if (says(facet)) {
                return true;
            }
        }
        return false;
    }

    boolean isPlain() {
        return clause.facets().isEmpty() && ("fact".equals(clause.kind()) || "feeling".equals(clause.kind()));
    }
}
