package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader says of one text.
 *
 * @param reader the version of the reader; readings of two versions are never compared
 * @param tier what the safety watch says; with any other than none, nothing else is read
 * @param threat how much of it speaks harshly, or nothing where there is too little to say
 * @param care how much of it speaks kindly, or nothing where there is too little to say
 * @param clauses the clauses in order
 */
public record Reading(
        String reader,
        Tier tier,
        @Nullable Share threat,
        @Nullable Share care,
        List<ReadClause> clauses) {
    /** Fewest clauses about the writer from which on anything is said of the whole. */
    public static final int LEAST_CLAUSES = 3;

    private static final Set<Facet> THREAT =
            EnumSet.of(Facet.SELF_JUDGMENT, Facet.ISOLATION, Facet.OVER_IDENTIFICATION);
    private static final Set<Facet> CARE = EnumSet.complementOf(EnumSet.copyOf(THREAT));

    /** Holds a copy. */
    public Reading {
        clauses = List.copyOf(clauses);
    }

    static Reading of(String reader, List<ReadClause> clauses) {
        return new Reading(reader, Tier.NONE, share(clauses, THREAT), share(clauses, CARE), clauses);
    }

    static Reading peopleFirst(String reader, Tier tier) {
        return new Reading(reader, tier, null, null, List.of());
    }

    /** Returns the clauses about the writer. */
    public List<ReadClause> aboutWriter() {
        return clauses.stream().filter(clause -> clause.target() == Target.SELF).toList();
    }

    /** The mean share over the clauses about the writer, with Wilson's interval (1927). */
    private static @Nullable Share share(List<ReadClause> clauses, Set<Facet> facets) {
        int count = 0;
        double sum = 0;
        for (ReadClause clause : clauses) {
            if (clause.target() == Target.SELF) {
                count++;
                sum += facets.stream()
                        .mapToDouble(facet -> clause.probabilities().getOrDefault(facet, 0.0))
                        .max()
                        .orElse(0);
            }
        }
        if (count < LEAST_CLAUSES) {
            return null;
        }
        Interval interval = Wilson.interval(sum, count);
        return new Share(interval.value(), interval.low(), interval.high());
    }

    /**
     * A share of the clauses about the writer, with the range it may truly lie in.
     *
     * @param value the share, 0 to 1
     * @param low the lower end of the 95 % interval
     * @param high the upper end of it
     */
    public record Share(double value, double low, double high) {}
}
