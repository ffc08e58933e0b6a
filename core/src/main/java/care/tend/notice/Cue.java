package care.tend.notice;

import care.tend.ledger.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A small pattern whose presence speaks for a facet, before scope decides.
 *
 * @param id its name, for good
 * @param facet the facet it speaks for
 * @param pattern the words, in the language of {@link WordPattern}
 * @param move what such a sentence does, or nothing
 * @param strength 1, a weak hint, to 3, nearly always
 * @param needsSelf whether it only counts when said about the writer
 * @param matches a sentence it counts in
 * @param nearMiss a close sentence it does not count in
 * @param why the reason it stands here, or its source
 */
public record Cue(
        String id,
        Facet facet,
        String pattern,
        @Nullable Move move,
        int strength,
        boolean needsSelf,
        String matches,
        String nearMiss,
        String why) {}
