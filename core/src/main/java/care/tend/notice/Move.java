package care.tend.notice;

/** What a sentence does in the inner talk; at most two are told of a clause. */
public enum Move {
    /** Sneering at oneself. */
    CONTEMPT,
    /** Making a deed into a name. */
    LABELLING,
    /** Seeing only all or nothing. */
    ALL_OR_NOTHING,
    /** A rule used as a whip. */
    SHOULD,
    /** Knowing what others think. */
    MIND_READING,
    /** Knowing what will come. */
    FORTUNE_TELLING,
    /** Waving away what went well. */
    DISQUALIFYING_GOOD,
    /** Measuring oneself against others. */
    COMPARING,
    /** Taking all the blame. */
    SELF_BLAME,
    /** Speaking warmly. */
    WARMTH,
    /** Forgiving. */
    FORGIVENESS,
    /** Allowing. */
    PERMISSION,
    /** Seeing it in a wider frame. */
    PERSPECTIVE,
    /** Letting it be here. */
    ACCEPTANCE,
    /** Urging on fairly. */
    ENCOURAGEMENT,
    /** Standing up for oneself. */
    SELF_PROTECTION
}
