package care.tend.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
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

    /**
     * Returns where what counts now was kept: of a corrected statement the place of its newest correction.
     *
     * @return places in the ledger, by the name of the statement
     */
    public Map<EntryId, Long> places() {
        Set<EntryId> gone = removedIds();
        Map<EntryId, Long> places = new LinkedHashMap<>();
        for (KeptEntry kept : entries) {
            switch (kept.entry()) {
                case Statement statement -> places.putIfAbsent(statement.id(), kept.seq());
                case Correction correction -> {
                    if (!gone.contains(correction.id())) {
                        places.computeIfPresent(correction.corrects(), (id, old) -> kept.seq());
                    }
                }
                case Removal removal -> {}
            }
        }
        places.keySet().removeAll(gone);
        return places;
    }

    /**
     * Lists how a statement read over time.
     *
     * @param id name of the statement
     * @return as it was first written, then each correction, in the order they were kept
     */
    public List<Version> versions(EntryId id) {
        Set<EntryId> gone = removedIds();
        List<Version> versions = new ArrayList<>();
        for (KeptEntry kept : entries) {
            Statement statement = switch (kept.entry()) {
                case Statement first -> first;
                case Correction correction -> correction.replacement();
                case Removal removal -> null;
            };
            if (statement != null
                    && statement.id().equals(id)
                    && !gone.contains(kept.entry().id())) {
                versions.add(new Version(kept.recorded(), statement));
            }
        }
        return versions;
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

    /** Returns the journal entries that count now, in the order in which they happened. */
    public List<JournalEntry> journalEntries() {
        return statementsOf(JournalEntry.class);
    }

    /** Returns the person's words against the reading that count now. */
    public List<ReadingCorrection> readingCorrections() {
        return statementsOf(ReadingCorrection.class);
    }

    /** Returns the kinder answers that count now, in the order in which they were written. */
    public List<KinderAnswer> kinderAnswers() {
        return statementsOf(KinderAnswer.class);
    }

    /** Tells whether the mirror is offered beside the person's writing: the choice that was kept last counts. */
    public boolean offersMirror() {
        Set<EntryId> gone = removedIds();
        boolean offered = true;
        for (KeptEntry kept : entries) {
            if (kept.entry() instanceof MirrorChoice choice && !gone.contains(choice.id())) {
                offered = choice.offered();
            }
        }
        return offered;
    }

    private <S extends Statement> List<S> statementsOf(Class<S> kind) {
        return statements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
