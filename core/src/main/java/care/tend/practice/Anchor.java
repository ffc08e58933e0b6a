package care.tend.practice;

import care.tend.ledger.ContentId;

/**
 * Something to rest attention on. Nobody is asked to touch or to close their eyes: each has a second way.
 *
 * @param id name of the anchor
 * @param name how it is called in a list
 * @param line what is said when it is taken up
 * @param twin the second way, for whom the first doesn't fit
 */
public record Anchor(ContentId id, String name, String line, String twin) {
    /** Holds that nothing is blank. */
    public Anchor {
        Texts.requireText(name, "name");
        Texts.requireText(line, "line");
        Texts.requireText(twin, "twin");
    }
}
