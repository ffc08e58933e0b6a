package care.tend.server.ledger;

import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.Removal;
import care.tend.ledger.Statement;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerRows.Opened;
import care.tend.server.ledger.LedgerRows.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One write into one ledger, inside a transaction that is already open. */
final class LedgerTransaction {
    private final JdbcClient jdbc;
    private final UnlockedPerson person;
    private final Instant now;

    LedgerTransaction(JdbcClient jdbc, UnlockedPerson person, Instant now) {
        this.jdbc = jdbc;
        this.person = person;
        this.now = now;
    }

    Outcome write(Write write) {
        Optional<Row> known = LedgerRows.find(jdbc, person.id(), write.id());
        if (known.isPresent()) {
            return knownBefore(known.get(), write);
        }
        return switch (write) {
            case Write.Append append -> append(append.entry());
            case Write.BringBack back -> {
                shredTargets(back.kept().entry());
                yield insert(back.kept().entry(), back.kept().recorded());
            }
            case Write.BringBackRemoved removed -> insertRow(nextSeq(), removed.id(), null);
        };
    }

    private Outcome append(Entry entry) {
        Outcome.WrongTarget wrong = findWrongTarget(entry);
        if (wrong != null) {
            return wrong;
        }
        shredTargets(entry);
        return insert(entry, now);
    }

    private Outcome knownBefore(Row row, Write write) {
        return switch (LedgerRows.open(person, row)) {
            case Opened.Gone gone ->
                write instanceof Write.BringBackRemoved ? new Outcome.AlreadyStored(row.seq()) : new Outcome.Removed();
            case Opened.Unopened unopened -> new Outcome.Conflict();
            case Opened.Kept known -> {
                Entry kept = known.entry().entry();
                boolean same = switch (write) {
                    case Write.Append append -> append.entry().equals(kept);
                    case Write.BringBack back -> back.kept().entry().equals(kept);
                    case Write.BringBackRemoved removed -> false;
                };
                yield same ? new Outcome.AlreadyStored(row.seq()) : new Outcome.Conflict();
            }
        };
    }

    private Outcome.@Nullable WrongTarget findWrongTarget(Entry entry) {
        return switch (entry) {
            case Statement statement -> null;
            case Removal removal ->
                LedgerRows.find(jdbc, person.id(), removal.removes()).isPresent()
                        ? null
                        : new Outcome.WrongTarget("removes", "names an entry that is not in the ledger");
            case Correction correction -> findWrongTarget(correction);
        };
    }

    private Outcome.@Nullable WrongTarget findWrongTarget(Correction correction) {
        Optional<Row> target = LedgerRows.find(jdbc, person.id(), correction.corrects());
        if (target.isEmpty()) {
            return new Outcome.WrongTarget("corrects", "names an entry that is not in the ledger");
        }
        return switch (LedgerRows.open(person, target.get())) {
            case Opened.Gone gone -> new Outcome.WrongTarget("corrects", "names an entry that was removed");
            case Opened.Unopened unopened -> null;
            case Opened.Kept kept -> {
                boolean sameKind = kept.entry().entry() instanceof Statement statement
                        && EntryJson.kindOf(statement).equals(EntryJson.kindOf(correction.replacement()));
                yield sameKind
                        ? null
                        : new Outcome.WrongTarget("entry.kind", "must be the kind of the entry it corrects");
            }
        };
    }

    /** Takes the bytes of what is removed out of the rows; the files are cleared after the commit, and owed until then. */
    private void shredTargets(Entry entry) {
        if (entry instanceof Removal removal) {
            List<EntryId> targets = LedgerRows.listCorrectionsOf(jdbc, person, removal.removes());
            targets.add(removal.removes());
            for (EntryId target : targets) {
                jdbc.sql("update entry set sealed = null where person_id = ? and entry_id = ?")
                        .param(person.id().toString())
                        .param(target.toString())
                        .update();
            }
            Shredding.owe(jdbc);
        }
    }

    private Outcome insert(Entry entry, Instant recorded) {
        long seq = nextSeq();
        return insertRow(seq, entry.id(), EntrySeal.seal(person, seq, recorded, entry));
    }

    private long nextSeq() {
        return jdbc.sql("update person set last_seq = last_seq + 1 where person_id = ? returning last_seq")
                .param(person.id().toString())
                .query(Long.class)
                .single();
    }

    private Outcome insertRow(long seq, EntryId id, byte @Nullable [] sealed) {
        jdbc.sql("insert into entry (person_id, seq, entry_id, key_version, sealed) values (?, ?, ?, ?, ?)")
                .param(person.id().toString())
                .param(seq)
                .param(id.toString())
                .param(person.keyVersion())
                .param(sealed)
                .update();
        return new Outcome.Stored(seq);
    }
}
