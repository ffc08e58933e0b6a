package care.tend.server.ledger;

import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.PersonId;
import care.tend.ledger.RemovedEntry;
import care.tend.ledger.UnopenedEntry;
import care.tend.ledger.UnopenedEntry.Reason;
import care.tend.server.keys.DoesNotOpenException;
import care.tend.server.keys.UnlockedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger, and what they open to. */
final class LedgerRows {
    static final String COLUMNS = "seq, entry_id, key_version, sealed";

    private LedgerRows() {}

    /** A row as it is stored; rows are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long seq, String entryId, int keyVersion, byte @Nullable [] sealed) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4));
        }
    }

    /** What a row opens to. */
    sealed interface Opened {
        /** Returns what of it is kept in memory. */
        default Opened keeping(UnaryOperator<Entry> keeping) {
            return this;
        }

        record Kept(KeptEntry entry) implements Opened {
            @Override
            public Opened keeping(UnaryOperator<Entry> keeping) {
                return new Kept(new KeptEntry(entry.seq(), entry.recorded(), keeping.apply(entry.entry())));
            }
        }

        record Gone(RemovedEntry entry) implements Opened {}

        record Unopened(UnopenedEntry entry) implements Opened {}
    }

    static Opened open(UnlockedPerson person, Row row) {
        try {
            EntryId id = EntryId.parse(row.entryId());
            if (row.sealed() == null) {
                return new Opened.Gone(new RemovedEntry(row.seq(), id));
            }
            if (row.keyVersion() != person.keyVersion()) {
                return unopened(row, Reason.DOES_NOT_OPEN);
            }
            return new Opened.Kept(EntrySeal.open(person, id, row.seq(), row.sealed()));
        } catch (DoesNotOpenException e) {
            return unopened(row, Reason.DOES_NOT_OPEN);
        } catch (InvalidEntryException e) {
            return unopened(row, Reason.NOT_UNDERSTOOD);
        }
    }

    private static Opened unopened(Row row, Reason reason) {
        return new Opened.Unopened(new UnopenedEntry(row.seq(), row.entryId(), reason));
    }

    static Optional<Row> find(JdbcClient jdbc, PersonId person, EntryId id) {
        return jdbc.sql("select " + COLUMNS + " from entry where person_id = ? and entry_id = ?")
                .param(person.toString())
                .param(id.toString())
                .query(Row::of)
                .optional();
    }

    static Optional<Row> findAt(JdbcClient jdbc, PersonId person, long seq) {
        return jdbc.sql("select " + COLUMNS + " from entry where person_id = ? and seq = ?")
                .param(person.toString())
                .param(seq)
                .query(Row::of)
                .optional();
    }

    static Optional<Long> findLastSeq(JdbcClient jdbc, PersonId person) {
        return jdbc.sql("select last_seq from person where person_id = ?")
                .param(person.toString())
                .query(Long.class)
                .optional();
    }

    static void forEachFrom(JdbcClient jdbc, PersonId person, long after, int limit, Consumer<Row> taker) {
        jdbc.sql("select " + COLUMNS + " from entry where person_id = ? and seq > ? order by seq limit ?")
                .param(person.toString())
                .param(after)
                .param(limit)
                .query((ResultSet row) -> taker.accept(Row.of(row, 0)));
    }

    /** Finds every correction of an entry by opening the ledger: only inside the seal stands what it corrects. */
    static List<EntryId> listCorrectionsOf(JdbcClient jdbc, UnlockedPerson person, EntryId target) {
        List<EntryId> corrections = new ArrayList<>();
        forEachFrom(jdbc, person.id(), 0, Integer.MAX_VALUE, row -> {
            if (open(person, row) instanceof Opened.Kept kept
                    && kept.entry().entry() instanceof Correction correction
                    && correction.corrects().equals(target)) {
                corrections.add(correction.id());
            }
        });
        return corrections;
    }
}
