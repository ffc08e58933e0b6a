package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the labels a careful person gave it.
 *
 * @param start where it starts, UTF-16 code units
 * @param end where it ends, exclusive
 * @param facets what the writer expresses now about themself
 * @param target whom it is about
 * @param stance how the writer stands to it
 * @param moves what it does, at most two
 * @param kind for a clause without facet: {@code fact}, {@code feeling}, {@code hard}; or nothing
 */
public record LabelledClause(
        int start,
        int end,
        Set<Facet> facets,
        Target target,
        Stance stance,
        List<Move> moves,
        @Nullable String kind) {
    /** Holds copies, and an order of places. */
    public LabelledClause {
        facets = Set.copyOf(facets);
        moves = List.copyOf(moves);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A clause ends after it starts, not from " + start + " to " + end);
        }
    }
}
