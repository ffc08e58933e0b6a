package care.tend.learn;

import care.tend.ledger.Moment;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import java.util.Optional;

/**
 * Distress before and after one practice session, as the person rated it.
 *
 * @param effective when the session took place
 * @param before distress before it
 * @param after distress after it
 */
public record RatedPair(Moment effective, Rating before, Rating after) {
    /**
     * Finds the two ratings of a session; one that was stopped on the way counts like any other.
     *
     * @param session the session
     * @return the pair, or nothing where one of the two was skipped
     */
    public static Optional<RatedPair> find(PracticeSession session) {
        if (session.before() == null || session.after() == null) {
            return Optional.empty();
        }
        return Optional.of(new RatedPair(session.effective(), session.before(), session.after()));
    }

    /** Returns after minus before, from -10 to 10: below 0 where distress fell. */
    public int change() {
        return after.value() - before.value();
    }
}
