package care.tend.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text written for training or judging the reader, with its labels.
 *
 * @param id its name
 * @param text the words
 * @param writer who wrote it: texts of one writer never stand on both sides of a split
 * @param tier what the safety watch is to say
 * @param kind for safety texts what kind it is, or nothing
 * @param pair the pair it belongs to, or nothing
 * @param clauses the labelled clauses, in order
 */
public record LabelledText(
        String id,
        String text,
        String writer,
        Tier tier,
        @Nullable String kind,
        @Nullable String pair,
        List<LabelledClause> clauses) {
    /** Holds copies. */
    public LabelledText {
        clauses = List.copyOf(clauses);
        for (LabelledClause clause : clauses) {
            if (clause.end() > text.length()) {
                throw new IllegalArgumentException("A clause of " + id + " ends after the text");
            }
        }
    }
}
