package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One clause as read.
 *
 * @param start where it starts in the text as typed, UTF-16 code units
 * @param end where it ends, exclusive
 * @param facets what the writer expresses now about themself, as far as the reader is sure enough
 * @param probabilities how likely each facet is
 * @param target whom it is about
 * @param stance how the writer stands to it
 * @param because why each facet is marked: never empty where a facet is
 */
public record ReadClause(
        int start,
        int end,
        Set<Facet> facets,
        Map<Facet, Double> probabilities,
        Target target,
        Stance stance,
        List<Reason> because) {
    /** Holds copies. */
    public ReadClause {
        facets = Set.copyOf(facets);
        probabilities = Map.copyOf(probabilities);
        because = List.copyOf(because);
    }
}
