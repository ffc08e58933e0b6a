package care.tend.server.exchange;

import care.tend.ledger.EntryId;
import care.tend.ledger.Removal;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.ledger.Outcome;
import care.tend.server.ledger.StoreUnavailableException;
import care.tend.server.ledger.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/**
 * An export on its way back. The whole file is read and checked before the first write; then it comes in entry by entry,
 * each under its own name, so that a second time, or a time after a stop half-way, stores nothing twice.
 */
public final class LedgerImport {
    private static final int GROUP = 512;

    private final ImportPlan plan;

    private LedgerImport(ImportPlan plan) {
        this.plan = plan;
    }

    /**
     * What became of it.
     *
     * @param stored entries and removed places that came back
     * @param alreadyThere those that were there before
     * @param stayRemoved those that were removed here, and stay so
     * @param conflicts ids under which this ledger says something else; it keeps what it says
     * @param unopened entries that didn't open when the export was made, and so aren't in it
     */
    public record Result(int stored, int alreadyThere, int stayRemoved, List<EntryId> conflicts, int unopened) {}

    /**
     * Reads and checks a file.
     *
     * @param file the export
     * @return what it would bring back
     * @throws RefusedFileException when any of it can't be taken
     */
    public static LedgerImport read(Path file) throws IOException {
        return new LedgerImport(ExportReader.read(file));
    }

    /** Returns how many entries and removed places it would bring back. */
    public int size() {
        return plan.writes().size();
    }

    /**
     * Brings everything back that isn't there yet.
     *
     * @param store where the ledger is
     * @param person whose it is
     * @param progress told how many entries are done
     * @return what became of it
     * @throws StoreUnavailableException when the ledger stops answering; what came in stays, and it may be tried again
     */
    public Result into(LedgerStore store, UnlockedPerson person, LongConsumer progress) {
        Set<EntryId> here = new HashSet<>();
        store.open(person).entries().forEach(kept -> here.add(kept.entry().id()));
        Tally tally = new Tally();
        List<Write> group = new ArrayList<>();
        long done = 0;
        for (Write write : plan.writes()) {
            if (removesWhatIsHere(write, here)) {
                tally.conflicts.add(write.id());
            } else {
                group.add(write);
            }
            if (group.size() == GROUP) {
                bringBack(store, person, group, tally);
            }
            if (++done % GROUP == 0) {
                progress.accept(done);
            }
        }
        bringBack(store, person, group, tally);
        progress.accept(done);
        return new Result(
                tally.stored, tally.alreadyThere, tally.stayRemoved, List.copyOf(tally.conflicts), plan.unopened());
    }

    /** Bringing back never takes away: a removal of what this ledger still holds is named, and left to the person. */
    private static boolean removesWhatIsHere(Write write, Set<EntryId> here) {
        return write instanceof Write.BringBack back
                && back.kept().entry() instanceof Removal removal
                && here.contains(removal.removes());
    }

    private static void bringBack(LedgerStore store, UnlockedPerson person, List<Write> group, Tally tally) {
        List<CompletableFuture<Outcome>> outcomes =
                group.stream().map(write -> store.submit(person, write)).toList();
        for (int i = 0; i < group.size(); i++) {
            tally.count(group.get(i), outcomeOf(outcomes.get(i)));
        }
        group.clear();
    }

    private static Outcome outcomeOf(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailableException unavailable
                    ? unavailable
                    : new IllegalStateException(e.getCause());
        }
    }

    private static final class Tally {
        private final List<EntryId> conflicts = new ArrayList<>();
        private int stored;
        private int alreadyThere;
        private int stayRemoved;

        void count(Write write, Outcome outcome) {
            switch (outcome) {
                case Outcome.Stored stored -> this.stored++;
                case Outcome.AlreadyStored there -> alreadyThere++;
                case Outcome.Removed removed -> stayRemoved++;
                case Outcome.Conflict conflict -> conflicts.add(write.id());
                case Outcome.WrongTarget wrong -> conflicts.add(write.id());
            }
        }
    }
}
