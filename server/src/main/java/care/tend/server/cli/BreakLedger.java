package care.tend.server.cli;

import care.tend.ledger.ContentId;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.server.keys.KeyException;
import care.tend.server.ledger.Outcome;
import care.tend.server.ledger.StoreUnavailableException;
import care.tend.server.ledger.Write;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The ledger while somebody does the practice: opened beside it, so that nobody waits for a database before the first
 * line, and the practice goes on whatever the ledger does.
 */
final class BreakLedger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CompletableFuture<OpenLedger> open;

    private BreakLedger(CompletableFuture<OpenLedger> open) {
        this.open = open;
    }

    /** Starts to open the ledger, and returns at once. */
    static BreakLedger opening(TendCommand tend) {
        CompletableFuture<OpenLedger> open = new CompletableFuture<>();
        Thread.ofVirtual().name("opening").start(() -> {
            try {
                open.complete(OpenLedger.of(tend));
            } catch (RuntimeException | Error e) {
                // Whatever it was, whoever waits for the ledger hears of it.
                open.completeExceptionally(e);
            }
        });
        return new BreakLedger(open);
    }

    /** Finds the person's own words, if the ledger opens soon. */
    Optional<OwnWording> findOwnWording(ContentId practice) {
        CompletableFuture<Optional<OwnWording>> words = open.thenApply(
                ledger -> ledger.store().draw(ledger.person(), opened -> opened.findOwnWording(practice)));
        try {
            return words.completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a session.
     *
     * @return nothing when it is kept, otherwise why it isn't, in plain words
     */
    Optional<String> keep(PracticeSession session) {
        try {
            OpenLedger ledger = open.join();
            return switch (ledger.store().write(ledger.person(), new Write.Append(session))) {
                case Outcome.Stored stored -> Optional.empty();
                case Outcome.AlreadyStored stored -> Optional.empty();
                case Outcome.Conflict other -> Optional.of(Texts.get("break.name-taken"));
                case Outcome.Removed other -> Optional.of(Texts.get("break.name-taken"));
                case Outcome.WrongTarget other -> Optional.of(Texts.get("break.name-taken"));
            };
        } catch (CompletionException e) {
            return Optional.of(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (StoreUnavailableException | KeyException e) {
            return Optional.of(reason(e));
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof StoreUnavailableException || failure instanceof KeyException
                ? String.valueOf(failure.getMessage())
                : Texts.get("break.ledger-away");
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a ledger that never opened has nothing to close
    public void close() {
        open.thenAccept(OpenLedger::close);
    }
}
