package care.tend.practice;

import care.tend.ledger.ContentId;
import care.tend.ledger.OwnWording;
import java.util.List;

/**
 * The words of a practice in one voice: classic, tender, firm, or the person's own.
 *
 * @param id name of the wording
 * @param name how it is called in a list
 * @param description what kind of words these are
 * @param lines the lines, in order
 */
public record Wording(ContentId id, String name, String description, List<Line> lines) {
    /** Names the person's own words. */
    public static final ContentId OWN = new ContentId("own");

    /** Holds that there are words. */
    public Wording {
        Texts.requireText(name, "name");
        Texts.requireText(description, "description");
        Texts.requireSome(lines, "lines");
        lines = List.copyOf(lines);
    }

    /**
     * Takes up the person's own words.
     *
     * @param words what they wrote
     * @param name how this wording is called in a list
     * @param description what kind of words these are
     * @return the wording
     */
    public static Wording own(OwnWording words, String name, String description) {
        return new Wording(
                OWN,
                name,
                description,
                words.lines().stream()
                        .map(line -> new Line(null, line.strip(), null))
                        .toList());
    }
}
