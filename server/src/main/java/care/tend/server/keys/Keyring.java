package care.tend.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wraps of data keys: what the database holds of a person's key is useless without what wraps it. Changing what wraps
 * a key never re-encrypts an entry; destroying the wraps makes every entry unreadable for good.
 */
public final class Keyring {
    /** Names the wraps that a key file opens. */
    public static final String BY_KEY_FILE = "key-file";

    private static final int FIRST_VERSION = 1;

    private final JdbcClient jdbc;

    /** Works on the tables {@code person} and {@code key_wrap}. */
    public Keyring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Unlocks the person whom a key file names.
     *
     * @param keyFile the key file
     * @return the person with their data key, or nothing when this database doesn't know them
     * @throws KeyException when the key file doesn't open the wrap
     */
    public Optional<UnlockedPerson> findByKeyFile(KeyFile keyFile) {
        return jdbc.sql("select key_version, wrapped from key_wrap where person_id = ? and wrapped_by = ?"
                        + " order by key_version desc limit 1")
                .param(keyFile.person().toString())
                .param(BY_KEY_FILE)
                .query((row, number) -> unwrap(keyFile, row.getInt(1), row.getBytes(2)))
                .optional();
    }

    /**
     * Takes in a new person with a new data key, wrapped by a key file.
     *
     * @param keyFile names the person and wraps the key
     * @return the person with their data key
     */
    public UnlockedPerson create(KeyFile keyFile) {
        PersonId person = keyFile.person();
        DataKey dataKey = DataKey.random();
        jdbc.sql("insert into person (person_id, last_seq) values (?, 0)")
                .param(person.toString())
                .update();
        jdbc.sql("insert into key_wrap (person_id, key_version, wrapped_by, wrapped) values (?, ?, ?, ?)")
                .param(person.toString())
                .param(FIRST_VERSION)
                .param(BY_KEY_FILE)
                .param(keyFile.key().seal(dataKey.bytes(), context(person, FIRST_VERSION)))
                .update();
        return new UnlockedPerson(person, dataKey, FIRST_VERSION);
    }

    /** Says whether anybody keeps a ledger in this database. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    /** Destroys every wrap of a person's data keys; from here on nothing of theirs opens. */
    public void destroy(PersonId person) {
        jdbc.sql("delete from key_wrap where person_id = ?")
                .param(person.toString())
                .update();
    }

    /**
     * Opens a wrap with a key file.
     *
     * @param keyFile names the person and opens the wrap
     * @param version which of the person's data keys is wrapped
     * @param wrapped the wrap
     * @return the person with their data key
     * @throws KeyException when it doesn't open
     */
    public static UnlockedPerson unwrap(KeyFile keyFile, int version, byte[] wrapped) {
        try {
            byte[] dataKey = keyFile.key().open(wrapped, context(keyFile.person(), version));
            return new UnlockedPerson(keyFile.person(), DataKey.of(dataKey), version);
        } catch (DoesNotOpenException e) {
            throw new KeyException(
                    "The key file doesn't open this ledger. Put back the key file that belongs to it.", e);
        }
    }

    private static byte[] context(PersonId person, int version) {
        return "tend data key|%s|%d|%s".formatted(person, version, BY_KEY_FILE).getBytes(UTF_8);
    }
}
