package care.tend.notice;

import care.tend.ledger.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Why a clause is marked: the words that spoke for it.
 *
 * @param facet the facet they speak for
 * @param start where the words start in the text as typed, UTF-16 code units
 * @param end where they end, exclusive
 * @param cue the id of the cue found there, or nothing where the words weigh by what was learnt
 * @param move what such words do, or nothing
 */
public record Reason(
        Facet facet,
        int start,
        int end,
        @Nullable String cue,
        @Nullable Move move) {}
