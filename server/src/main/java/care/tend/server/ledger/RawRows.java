package care.tend.server.ledger;

import care.tend.ledger.PersonId;
import care.tend.ledger.UnopenedEntry.Reason;
import care.tend.server.keys.UnlockedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The rows of a database as they are, for backup and restore: the same for SQLite and PostgreSQL. */
public final class RawRows {
    private static final List<String> TABLES = List.of("key_wrap", "session", "entry", "person");

    /** One statement, because one statement sees one moment of the database, on both of them. */
    private static final String EVERYTHING = """
            select 0 as part, last_seq as place, person_id as name, 0 as version, cast(null as bytea) as bytes
              from person where person_id = ?
            union all
            select 1, 0, wrapped_by, key_version, wrapped from key_wrap where person_id = ?
            union all
            select 2, seq, entry_id, key_version, sealed from entry where person_id = ?
            order by 1, 2, 4""";

    private final Database database;

    /** Works on a database. */
    public RawRows(Database database) {
        this.database = database;
    }

    /**
     * Hands over every row of a person as of one moment: the person, the wraps, the entries in order.
     *
     * @param person whose
     * @param taker takes them
     */
    public void forEach(PersonId person, Consumer<RawRow> taker) {
        database.read(jdbc -> {
            jdbc.sql(EVERYTHING)
                    .params(List.of(person.toString(), person.toString(), person.toString()))
                    .query((ResultSet row) -> taker.accept(row(row)));
            return true;
        });
    }

    private static RawRow row(ResultSet row) throws SQLException {
        return switch (row.getInt("part")) {
            case 0 -> new RawRow.Person(row.getString("name"), row.getLong("place"));
            case 1 -> new RawRow.KeyWrap(row.getString("name"), row.getInt("version"), row.getBytes("bytes"));
            default ->
                new RawRow.SealedEntry(
                        row.getLong("place"), row.getString("name"), row.getInt("version"), row.getBytes("bytes"));
        };
    }

    /** Says whether a row's seal opens; one that opens to something this version doesn't understand opens. */
    public static boolean opens(UnlockedPerson person, RawRow.SealedEntry entry) {
        return !(LedgerRows.open(
                                person,
                                new LedgerRows.Row(entry.seq(), entry.entryId(), entry.keyVersion(), entry.sealed()))
                        instanceof LedgerRows.Opened.Unopened unopened
                && unopened.entry().reason() == Reason.DOES_NOT_OPEN);
    }

    /** Lists everybody whose rows are in this database. */
    public List<PersonId> listPersons() {
        return database.read(jdbc -> jdbc.sql("select person_id from person order by person_id")
                .query((row, number) -> new PersonId(UUID.fromString(row.getString(1))))
                .list());
    }

    /** Counts the places that were ever given out in this database. */
    public long countPlaces() {
        return database.read(jdbc -> jdbc.sql("select coalesce(sum(last_seq), 0) from person")
                .query(Long.class)
                .single());
    }

    /**
     * Says whether the database's file is damaged, so that nothing can be read from it or kept in it.
     *
     * @throws StoreUnavailableException when the database can't be reached for another reason
     */
    public boolean isDamaged() {
        try {
            countPlaces();
            return false;
        } catch (StoreUnavailableException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLiteException sqlite && isDamage(sqlite.getResultCode())) {
                    return true;
                }
            }
            throw e;
        }
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        return code.name().startsWith("SQLITE_CORRUPT") || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /**
     * Puts rows into the place of everything that is there, in one transaction, then clears the files of what was there.
     *
     * @param source hands over the person first, then their wraps and entries
     * @param last is done at the end of the transaction; when it throws, nothing was changed
     */
    public void replaceAll(Consumer<Consumer<RawRow>> source, Runnable last) {
        database.writeAndShred(jdbc -> {
            TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
            Insertion insertion = new Insertion(jdbc);
            source.accept(insertion::insert);
            last.run();
        });
    }

    /** Puts rows in, all under the person who came first. */
    private static final class Insertion {
        private final JdbcClient jdbc;
        private String personId = "";

        Insertion(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void insert(RawRow row) {
            switch (row) {
                case RawRow.Person person -> {
                    personId = person.personId();
                    jdbc.sql("insert into person (person_id, last_seq) values (?, ?)")
                            .param(person.personId())
                            .param(person.lastSeq())
                            .update();
                }
                case RawRow.KeyWrap wrap ->
                    jdbc.sql("insert into key_wrap (person_id, key_version, wrapped_by, wrapped) values (?, ?, ?, ?)")
                            .param(personId)
                            .param(wrap.keyVersion())
                            .param(wrap.wrappedBy())
                            .param(wrap.wrapped())
                            .update();
                case RawRow.SealedEntry entry ->
                    jdbc.sql("insert into entry (person_id, seq, entry_id, key_version, sealed)"
                                    + " values (?, ?, ?, ?, ?)")
                            .param(personId)
                            .param(entry.seq())
                            .param(entry.entryId())
                            .param(entry.keyVersion())
                            .param(entry.sealed())
                            .update();
            }
        }
    }
}
