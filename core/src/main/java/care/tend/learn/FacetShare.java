package care.tend.learn;

import java.util.List;

/**
 * The share of clauses that carry a facet, over several entries.
 *
 * <ul>
 *   <li>What: marked clauses of all clauses about the writer, with a 95 % interval that knows that the clauses of one
 *       entry are alike.
 *   <li>Formula: r = sum m / sum n over k entries; v = k/(k-1) sum (m - r n)^2 / (sum n)^2; design effect d = v / (r(1-r) /
 *       sum n), at least 1; Wilson's score interval of r with sum n / d clauses in place of sum n, and with t of k-1
 *       degrees of freedom in place of z.
 *   <li>Unit and range: 0 to 1.
 *   <li>Source: Kish (1965), Survey Sampling, sections 2.3 and 8.2; Wilson (1927), J Am Stat Assoc 22, 209-212; together:
 *       Franco, Little, Louis and Slud (2019), J Surv Stat Methodol 7, 334-364; t: Abramowitz and Stegun (1964), 26.7.5.
 *   <li>Limits: takes entries for independent of each other; the errors of the reader are not part of it.
 * </ul>
 *
 * @param value the share
 * @param low the lower end of the interval
 * @param high the upper end of it
 */
public record FacetShare(double value, double low, double high) {
    /** The marked clauses of one entry, and all of its clauses about the writer. */
    record Counted(int marked, int clauses) {}

    static FacetShare of(List<Counted> entries) {
        int count = entries.size();
        double marked = entries.stream().mapToInt(Counted::marked).sum();
        double clauses = entries.stream().mapToInt(Counted::clauses).sum();
        double share = marked / clauses;
        double squares = entries.stream()
                .mapToDouble(entry -> Math.pow(entry.marked() - share * entry.clauses(), 2))
                .sum();
        double variance = count / (count - 1.0) * squares / (clauses * clauses);
        double simple = share * (1 - share) / clauses;
        double effective = clauses / (simple > 0 ? Math.max(1, variance / simple) : 1);
        double t = studentT(count - 1);
        double middle = (share + t * t / (2 * effective)) / (1 + t * t / effective);
        double half = t
                * Math.sqrt(share * (1 - share) / effective + t * t / (4 * effective * effective))
                / (1 + t * t / effective);
        return new FacetShare(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The 97.5 % point of Student's t; from 4 degrees of freedom on right to 0.003. */
    private static double studentT(int degrees) {
        double z = 1.959964;
        double third = Math.pow(z, 3);
        double fifth = Math.pow(z, 5);
        double seventh = Math.pow(z, 7);
        return z
                + (third + z) / (4.0 * degrees)
                + (5 * fifth + 16 * third + 3 * z) / (96.0 * degrees * degrees)
                + (3 * seventh + 19 * fifth + 17 * third - 15 * z) / (384 * Math.pow(degrees, 3))
                + (79 * Math.pow(z, 9) + 776 * seventh + 1482 * fifth - 1920 * third - 945 * z)
                        / (92_160 * Math.pow(degrees, 4));
    }
}
