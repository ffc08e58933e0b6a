package care.tend.server.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import care.tend.ledger.Removal;
import care.tend.server.keys.UnlockedPerson;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Group commit: one thread takes whatever waits and writes it in one transaction, so that one sync of the disk carries
 * many entries. A write is acknowledged only after its commit. Safe for many threads.
 *
 * <p>Why not a transaction for each entry: with 16 people writing at once, the disk's sync (milliseconds) is the whole
 * cost, and SQLite has one writer anyway. Why one thread: the order of places in a ledger then needs no retry.
 */
final class LedgerWriter implements AutoCloseable {
    private static final int MAX_GROUP = 256;
    private static final int MAX_WAITING = 4_096;
    private static final int SHRED_PAUSE_MS = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Thread thread;
    private volatile boolean closed;

    /** Bytes of something removed were still held by a reader; only the writing thread looks at this. */
    private boolean owesShredding;

    private record Pending(UnlockedPerson person, Write write, CompletableFuture<Outcome> outcome) {}

    LedgerWriter(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("ledger-writer").start(this::run);
    }

    CompletableFuture<Outcome> submit(UnlockedPerson person, Write write) {
        Pending pending = new Pending(person, write, new CompletableFuture<>());
        if (closed || !waiting.offer(pending)) {
            throw new StoreUnavailableException(
                    "More is waiting to be kept than can be kept right now. Please try again in a moment.");
        }
        return pending.outcome();
    }

    private void run() {
        List<Pending> group = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                group.clear();
                Pending first = owesShredding ? waiting.poll(SHRED_PAUSE_MS, MILLISECONDS) : waiting.take();
                if (first == null) {
                    owesShredding = !database.shred();
                } else {
                    group.add(first);
                    waiting.drainTo(group, MAX_GROUP - 1);
                    commit(group);
                }
            } catch (InterruptedException e) {
                // Closing: what still waits is written, then the loop ends.
                closed = true;
            }
        }
    }

    private void commit(List<Pending> group) {
        try {
            List<Outcome> outcomes = database.write(jdbc -> group.stream()
                    .map(pending ->
                            new LedgerTransaction(jdbc, pending.person(), clock.instant()).write(pending.write()))
                    .toList());
            if (group.stream().anyMatch(LedgerWriter::removes)) {
                owesShredding = !database.shred();
            }
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error e) {
            // An error too: this is the only thread that writes, and somebody waits for every one of these.
            group.forEach(pending -> pending.outcome().completeExceptionally(e));
        }
    }

    private static boolean removes(Pending pending) {
        return switch (pending.write()) {
            case Write.Append append -> append.entry() instanceof Removal;
            case Write.BringBack back -> back.kept().entry() instanceof Removal;
            case Write.BringBackRemoved removed -> false;
        };
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(pending -> pending.outcome()
                .completeExceptionally(new StoreUnavailableException("Tend is stopping. Please try again.")));
    }
}
