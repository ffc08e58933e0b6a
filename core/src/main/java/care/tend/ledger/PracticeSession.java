package care.tend.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One time of doing a practice, from the first line to its end or to where the person stopped. Stopping is never failing.
 *
 * @param id name of the entry
 * @param effective when it took place
 * @param practice which practice
 * @param wording which of its wordings
 * @param anchor what the person rested attention on
 * @param started when the first line was taken up
 * @param ended when the last line was left; never together with {@code stopped}
 * @param stopped when the person stopped on the way; never together with {@code ended}
 * @param before distress before it
 * @param after distress after it
 * @param feltWorse whether the person said that it felt worse
 */
public record PracticeSession(
        EntryId id,
        Moment effective,
        ContentId practice,
        @Nullable ContentId wording,
        @Nullable ContentId anchor,
        @Nullable Moment started,
        @Nullable Moment ended,
        @Nullable Moment stopped,
        @Nullable Rating before,
        @Nullable Rating after,
        boolean feltWorse)
        implements Statement {
    /** Holds that a session either ended or was stopped, and not before it started. */
    public PracticeSession {
        InvalidEntryException.require(
                ended == null || stopped == null, "stopped", "a session has ended or was stopped, not both");
        InvalidEntryException.require(
                started == null || ended == null || ended.compareTo(started) >= 0,
                "ended",
                "must not lie before started");
        InvalidEntryException.require(
                started == null || stopped == null || stopped.compareTo(started) >= 0,
                "stopped",
                "must not lie before started");
    }
}
