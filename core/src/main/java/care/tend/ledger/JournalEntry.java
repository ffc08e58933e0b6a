package care.tend.ledger;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in their own words.
 *
 * @param id name of the entry
 * @param effective the time it speaks of, which may be long before it was written
 * @param form words as they come, or a letter
 * @param prompt the prompt it answers, if there was one
 * @param text 1 to 20,000 characters; empty only where the words were let go of after opening
 * @param tags the person's own, 1 to 40 characters each, at most 12, none twice
 */
public record JournalEntry(
        EntryId id,
        Moment effective,
        JournalForm form,
        @Nullable ContentId prompt,
        String text,
        List<String> tags) implements Statement {
    /** Longest text, in UTF-16 units. */
    public static final int MAX_TEXT_LENGTH = 20_000;

    /** Most tags of one entry. */
    public static final int MAX_TAGS = 12;

    /** Longest tag, in UTF-16 units. */
    public static final int MAX_TAG_LENGTH = 40;

    /** Holds the limits. */
    public JournalEntry {
        tags = List.copyOf(tags);
        InvalidEntryException.require(text.length() <= MAX_TEXT_LENGTH, "text", "holds at most 20,000 characters");
        InvalidEntryException.require(tags.size() <= MAX_TAGS, "tags", "holds at most 12 tags");
        InvalidEntryException.require(new HashSet<>(tags).size() == tags.size(), "tags", "holds a tag twice");
        for (String tag : tags) {
            InvalidEntryException.require(
                    !tag.isBlank() && tag.length() <= MAX_TAG_LENGTH, "tags", "each tag must have 1 to 40 characters");
        }
    }

    @Override
    public JournalEntry withoutNote() {
        return new JournalEntry(id, effective, form, prompt, "", List.of());
    }
}
