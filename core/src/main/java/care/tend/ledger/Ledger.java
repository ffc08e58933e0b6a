package care.tend.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's ledger, opened. What counts now ({@link #statements()}) follows from what was written: the newest correction
 * of a statement speaks for it, and a removed one is silent together with its corrections.
 *
 * @param entries everything that opened, in the order it was kept
 * @param removed places whose content was shredded
 * @param unopened places that are kept but don't open
 */
public record Ledger(List<KeptEntry> entries, List<RemovedEntry> removed, List<UnopenedEntry> unopened) {
    /** An empty ledger. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

    /** Copies the lists and puts the entries in order. */
    public Ledger {
        entries = entries.stream().sorted(comparingLong(KeptEntry::seq)).toList();
        removed = List.copyOf(removed);
        unopened = List.copyOf(unopened);
    }

    /**
     * Returns what counts now.
     *
     * @return statements as they read now, in the order in which they happened; those of one instant in the order they
     *     were kept
     */
    public List<Statement> statements() {
        Set<EntryId> gone = removedIds();
        Map<EntryId, Statement> current = new LinkedHashMap<>();
        for (KeptEntry kept : entries) {
            switch (kept.entry()) {
                case Statement statement -> current.putIfAbsent(statement.id(), statement);
                case Correction correction -> {
                    if (!gone.contains(correction.id())) {
                        current.computeIfPresent(correction.corrects(), (id, old) -> correction.replacement());
                    }
                }
                case Removal removal -> {}
            }
        }
        return current.values().stream()
                .filter(statement -> !gone.contains(statement.id()))
                .sorted(comparing(Entry::effective))
                .toList();
    }

    private Set<EntryId> removedIds() {
        Set<EntryId> gone = new HashSet<>();
        for (KeptEntry kept : entries) {
            if (kept.entry() instanceof Removal removal) {
                gone.add(removal.removes());
            }
        }
        return gone;
    }

    /** Returns the check-ins that count now, in the order in which they happened. */
    public List<CheckIn> checkIns() {
        return statementsOf(CheckIn.class);
    }

    /** Returns the practice sessions that count now, in the order in which they happened. */
    public List<PracticeSession> practiceSessions() {
        return statementsOf(PracticeSession.class);
    }

    /**
     * Finds the person's own words for a practice.
     *
     * @param practice the practice
     * @return the newest wording, if there is one
     */
    public Optional<OwnWording> findOwnWording(ContentId practice) {
        return statementsOf(OwnWording.class).stream()
                .filter(wording -> wording.practice().equals(practice))
                .reduce((older, newer) -> newer);
    }

    private <S extends Statement> List<S> statementsOf(Class<S> kind) {
        return statements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
