package care.tend.notice;

/** How the writer stands to what a clause says. */
public enum Stance {
    /** Means it now. */
    ENDORSED,
    /** Watches a thought as a thought. */
    NOTICED,
    /** Denies it or answers it back. */
    REJECTED,
    /** Tells what someone else says. */
    REPORTED,
    /** Held it once, no longer. */
    PAST,
    /** Imagines it. */
    HYPOTHETICAL,
    /** Asks, without meaning it as a statement. */
    QUESTION,
    /** Jokes, without meaning it. */
    JOKE
}
