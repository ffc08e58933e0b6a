package care.tend.ledger;

import java.util.regex.Pattern;

/**
 * Name of a piece of content (a practice, a wording, an anchor), such as {@code the-break}.
 *
 * @param value lower-case words joined by hyphens, 1 to 40 characters
 */
public record ContentId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    /** Refuses any other form. */
    public ContentId {
        InvalidEntryException.require(
                value.length() <= MAX_LENGTH && FORM.matcher(value).matches(),
                "practice",
                "must be a short name in lower-case letters, digits and hyphens, such as the-break");
    }

    @Override
    public String toString() {
        return value;
    }
}
