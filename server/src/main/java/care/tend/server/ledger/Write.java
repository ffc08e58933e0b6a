package care.tend.server.ledger;

import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.KeptEntry;

/** Something to be written into a ledger. */
public sealed interface Write {
    /** Returns the name of the entry it is about. */
    EntryId id();

    /**
     * A person's new entry; what it corrects or removes must be there.
     *
     * @param entry the entry
     */
    record Append(Entry entry) implements Write {
        @Override
        public EntryId id() {
            return entry.id();
        }
    }

    /**
     * An entry that comes back from an export, with the time at which it was first recorded.
     *
     * @param kept the entry as it was kept
     */
    record BringBack(KeptEntry kept) implements Write {
        @Override
        public EntryId id() {
            return kept.entry().id();
        }
    }

    /**
     * The place of an entry that was removed before the export.
     *
     * @param id its name
     */
    record BringBackRemoved(EntryId id) implements Write {}
}
