package care.tend.notice;

/** Whom a clause is about. */
public enum Target {
    /** The writer. */
    SELF,
    /** Someone else. */
    OTHER,
    /** Nobody: an impersonal fact. */
    NONE
}
