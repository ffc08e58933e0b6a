package care.tend.notice;

import care.tend.ledger.Facet;

/**
 * What was learnt from the labelled texts: where clauses begin, and what a clause says.
 *
 * @param version the version of the model
 * @param edges tells where a clause begins
 * @param facets tells the facets of a clause
 * @param standing tells whom a clause is about and how the writer stands to it
 * @param calibration turns the log-odds of a facet into a probability
 */
public record ReaderModel(
        String version, LinearModel edges, LinearModel facets, LinearModel standing, Calibration calibration) {
    /** Holds that the parts fit. */
    public ReaderModel {
        if (edges.outputs() != 1
                || facets.outputs() != Outputs.FACETS
                || standing.outputs() != Outputs.STANDINGS
                || calibration.slopes().size() != Facet.values().length
                || calibration.offsets().size() != Facet.values().length) {
            throw new IllegalArgumentException("This model is of another kind of reader");
        }
    }
}
