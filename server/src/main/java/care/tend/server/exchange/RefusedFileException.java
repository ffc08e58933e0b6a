package care.tend.server.exchange;

import java.util.List;

/**
 * A file is not taken, or not written. Nothing was changed. What is said to the person is put into words by whoever talks
 * with them; here stands only which of the known reasons it is.
 */
public final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> details;

    /** Why a file is not taken or written. */
    public enum Reason {
        /** There is a file of this name already. */
        EXISTS,
        /** The name belongs to a folder. */
        IS_FOLDER,
        /** The folder of the file isn't there: its name. */
        NO_FOLDER,
        /** There is no such file. */
        NO_FILE,
        /** Not a zip file, or a torn one. */
        NOT_A_ZIP,
        /** A part of it was changed or is torn: its name. */
        DAMAGED_PART,
        /** Too many files inside. */
        TOO_MANY_FILES,
        /** A name inside leads out of the file, or stands twice. */
        HOSTILE_NAME,
        /** Unpacked, it is too large. */
        TOO_LARGE,
        /** It unpacks to far more than it holds. */
        TOO_DENSE,
        /** A part that belongs into it is absent: its name. */
        MISSING_PART,
        /** It is no export of Tend. */
        NOT_AN_EXPORT,
        /** It was made by a later Tend. */
        LATER_VERSION,
        /** A line can't be taken: its number, the field, why. */
        BAD_LINE,
        /** Two lines have the same place or id: the number of the second. */
        TWICE,
        /** A line speaks of an entry that isn't in the file, or is of another kind: its id. */
        WRONG_TARGET,
        /** It is no backup of Tend. */
        NOT_A_BACKUP,
        /** The backup's rows aren't those it was made of. */
        ALTERED,
        /** The key file belongs to another person's backup. */
        FOREIGN_KEY
    }

    /**
     * Names the reason.
     *
     * @param reason which
     * @param details what it names, as said at the reason
     */
    public RefusedFileException(Reason reason, Object... details) {
        super(reason.name());
        this.reason = reason;
        this.details = List.of(details);
    }

    /** Returns which reason. */
    public Reason reason() {
        return reason;
    }

    /** Returns what it names. */
    public Object[] details() {
        return details.toArray();
    }
}
