package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a reader says of one labelled clause.
 *
 * @param probabilities how likely each facet is
 * @param facets what it is sure enough of
 */
public record Said(Map<Facet, Double> probabilities, Set<Facet> facets) {
    private static final double HALF = 0.5;

    /** Holds copies. */
    public Said {
        probabilities = Map.copyOf(probabilities);
        facets = Set.copyOf(facets);
    }

    /** Says whatever is as likely as not. */
    static Said likely(Map<Facet, Double> probabilities) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        probabilities.forEach((facet, likely) -> {
            if (likely >= HALF) {
                facets.add(facet);
            }
        });
        return new Said(probabilities, facets);
    }

    /** What is read of a labelled clause: all of the read clauses that share at least half of the shorter one with it. */
    static Said over(Iterable<ReadClause> read, LabelledClause clause) {
        Map<Facet, Double> most = new EnumMap<>(Facet.class);
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (ReadClause one : read) {
            int shared = Math.min(one.end(), clause.end()) - Math.max(one.start(), clause.start());
            int shorter = Math.min(one.end() - one.start(), clause.end() - clause.start());
            if (shared > 0 && 2 * shared >= shorter) {
                one.probabilities().forEach((facet, likely) -> most.merge(facet, likely, Math::max));
                facets.addAll(one.facets());
            }
        }
        return new Said(most, facets);
    }
}
