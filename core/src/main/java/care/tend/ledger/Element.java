package care.tend.ledger;

/**
 * One of the three elements of self-compassion (Neff 2003): each has a kind pole and a harsh pole, which are its two
 * {@linkplain Facet facets}.
 */
public enum Element {
    /** Seeing what is there, without drowning in it. */
    MINDFULNESS,
    /** Hard things are part of every life. */
    COMMON_HUMANITY,
    /** Treating oneself as one would treat a friend. */
    SELF_KINDNESS
}
