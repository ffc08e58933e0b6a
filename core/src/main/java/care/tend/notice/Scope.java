package care.tend.notice;

/**
 * Who speaks in a clause, about whom, and how: what decides before words do.
 *
 * @param subject who the clause is about by its first subject
 * @param marks which of the {@code Scope} marks hold, as bits
 */
record Scope(Subject subject, int marks) {
    /** By what word the subject of a clause is told. */
    enum Subject {
        I,
        MY,
        WE,
        YOU,
        THIRD,
        PERSON,
        CROWD,
        NOBODY,
        IT,
        NONE
    }

    static final int NEGATED = 1;
    static final int QUOTED = 1 << 1;
    static final int QUESTION = 1 << 2;
    static final int NOTICED = 1 << 3;
    static final int REPORTED = 1 << 4;
    static final int PAST = 1 << 5;
    static final int HYPOTHETICAL = 1 << 6;
    static final int REJECTED = 1 << 7;
    static final int JOKE = 1 << 8;
    static final int SAYS_ME = 1 << 9;
    static final int SAYS_OTHERS = 1 << 10;
    static final int FRAMED_BEFORE = 1 << 11;

    /** The marks that take a facet away or turn it. */
    static final int FRAMES = NOTICED | REPORTED | PAST | HYPOTHETICAL | REJECTED | JOKE;

    boolean has(int mark) {
        return (marks & mark) != 0;
    }

    static int markOf(Stance stance) {
        return switch (stance) {
            case NOTICED -> NOTICED;
            case REPORTED -> REPORTED;
            case PAST -> PAST;
            case HYPOTHETICAL -> HYPOTHETICAL;
            case REJECTED -> REJECTED;
            case JOKE -> JOKE;
            case QUESTION -> QUESTION;
            case ENDORSED -> 0;
        };
    }
}
