package care.tend.notice;

/** How near a text is to needing people now. */
public enum Tier {
    /** Nothing of it. */
    NONE,
    /** Words to ask about: people to turn to are shown. */
    CHECK,
    /** Words that say it: people to turn to are shown first. */
    URGENT
}
