package care.tend.notice;

import care.tend.ledger.Facet;

/**
 * What was learnt from the labelled texts: where clauses begin, and what a clause says.
 *
 * @param version the version of the model
 * @param edges tells where a clause begins
 * @param labels tells facets, target and stance
 * @param calibration turns the log-odds of a facet into a probability
 */
public record ReaderModel(String version, LinearModel edges, LinearModel labels, Calibration calibration) {
    /** Holds that the parts fit. */
    public ReaderModel {
        if (edges.outputs() != 1
                || labels.outputs() != Outputs.COUNT
                || calibration.slopes().size() != Facet.values().length
                || calibration.offsets().size() != Facet.values().length) {
            throw new IllegalArgumentException("This model is of another kind of reader");
        }
    }
}
