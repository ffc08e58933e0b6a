package care.tend.notice;

import java.util.List;
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
    /** Holds a copy. */
    public Reading {
        clauses = List.copyOf(clauses);
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
