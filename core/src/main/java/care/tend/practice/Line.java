package care.tend.practice;

import care.tend.ledger.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of a practice, with what may be said while it settles.
 *
 * @param element which element of self-compassion it speaks for; a person's own line needs none
 * @param text the line
 * @param settle what is said while it settles, or nothing
 */
public record Line(
        @Nullable Element element, String text, @Nullable String settle) {
    /** Holds that nothing is blank. */
    public Line {
        Texts.requireText(text, "text");
        if (settle != null) {
            Texts.requireText(settle, "settle");
        }
    }
}
