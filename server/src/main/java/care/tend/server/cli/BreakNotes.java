package care.tend.server.cli;

import care.tend.ledger.ContentId;
import care.tend.ledger.EntryId;
import care.tend.ledger.Moment;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.practice.Anchor;
import care.tend.practice.Practice;
import care.tend.practice.Wording;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What will be kept of one time of doing the practice, as it comes about. Whoever leaves in the middle has stopped. Safe
 * for two threads, because Ctrl-C comes on one of its own.
 */
final class BreakNotes {
    private final Practice practice;
    private final Clock clock;
    private final EntryId id;
    private @Nullable ContentId wording;
    private @Nullable ContentId anchor;
    private @Nullable Moment started;
    private @Nullable Moment ended;
    private @Nullable Rating before;
    private @Nullable Rating after;
    private boolean feltWorse;
    private boolean handedOver;

    BreakNotes(Practice practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
        this.id = EntryIds.next(clock);
    }

    synchronized void begin(Wording chosenWording, Anchor chosenAnchor) {
        wording = chosenWording.id();
        anchor = chosenAnchor.id();
        started = now();
    }

    synchronized void end() {
        ended = now();
    }

    synchronized void before(Rating rating) {
        before = rating;
    }

    synchronized void after(Rating rating) {
        after = rating;
    }

    synchronized void feltWorse() {
        feltWorse = true;
    }

    synchronized @Nullable Rating before() {
        return before;
    }

    synchronized @Nullable Rating after() {
        return after;
    }

    /** Hands over what is to be kept, once; nothing where the practice never began. */
    synchronized Optional<PracticeSession> handOver() {
        if (started == null || handedOver) {
            return Optional.empty();
        }
        handedOver = true;
        return Optional.of(new PracticeSession(
                id,
                started,
                practice.id(),
                wording,
                anchor,
                started,
                ended,
                ended == null ? now() : null,
                before,
                after,
                feltWorse));
    }

    private Moment now() {
        return new Moment(ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
