package care.tend.server.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.PersonId;
import care.tend.server.keys.AccessToken;
import care.tend.server.keys.DataKey;
import care.tend.server.keys.DoesNotOpenException;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.StoreUnavailableException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers. The cookie is 256 random bits; the database holds its SHA-256 and the person's data key, sealed
 * under a key derived from the cookie itself (HKDF-SHA256, RFC 5869). So the database alone opens nothing, and any node
 * can serve any request.
 */
public final class Sessions {
    /** How long a browser stays linked after it was last used; each day it is used, it starts anew. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final Duration RENEWED_EVERY = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;

    /**
     * Keeps sessions in a database.
     *
     * @param database where
     * @param clock when they end
     */
    public Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Starts a session.
     *
     * @param person whose
     * @return the secret for the cookie; it is kept nowhere else
     */
    public AccessToken start(UnlockedPerson person) {
        AccessToken cookie = AccessToken.random();
        String hash = hash(cookie.text());
        byte[] sealedKey = wrappingKey(cookie.text()).seal(person.key().bytes(), context(hash, person.id()));
        database.write(jdbc -> {
            jdbc.sql("delete from session where expires_at_ms < ?")
                    .param(clock.millis())
                    .update();
            return jdbc.sql("insert into session (session_hash, person_id, key_version, sealed_key, expires_at_ms)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(hash)
                    .param(person.id().toString())
                    .param(person.keyVersion())
                    .param(sealedKey)
                    .param(clock.millis() + LIFETIME.toMillis())
                    .update();
        });
        return cookie;
    }

    /**
     * Finds whose session a cookie is.
     *
     * @param cookie the cookie's text, as the browser sent it
     * @return the person, if the session is known and not over
     */
    public Optional<UnlockedPerson> find(String cookie) {
        String hash = hash(cookie);
        return database.read(
                jdbc -> jdbc.sql("select person_id, key_version, sealed_key from session where session_hash = ?"
                                + " and expires_at_ms >= ?")
                        .param(hash)
                        .param(clock.millis())
                        .query((row, number) -> Optional.ofNullable(unseal(cookie, hash, row)))
                        .optional()
                        .flatMap(found -> found));
    }

    /**
     * Lets a session that is used go on, at most once a day.
     *
     * @param cookie the cookie's text
     * @return whether it goes on from now; false also where the ledger can't be written, because reading must go on
     */
    public boolean renew(String cookie) {
        String hash = hash(cookie);
        long now = clock.millis();
        long due = now + LIFETIME.minus(RENEWED_EVERY).toMillis();
        try {
            boolean isDue = database.read(
                    jdbc -> jdbc.sql("select count(*) from session where session_hash = ? and expires_at_ms < ?")
                                    .param(hash)
                                    .param(due)
                                    .query(Integer.class)
                                    .single()
                            > 0);
            return isDue
                    && database.write(jdbc -> jdbc.sql("update session set expires_at_ms = ? where session_hash = ?"
                                            + " and expires_at_ms >= ?")
                                    .param(now + LIFETIME.toMillis())
                                    .param(hash)
                                    .param(now)
                                    .update()
                            > 0);
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private static @Nullable UnlockedPerson unseal(String cookie, String hash, ResultSet row) throws SQLException {
        PersonId person = new PersonId(UUID.fromString(row.getString(1)));
        try {
            byte[] key = wrappingKey(cookie).open(row.getBytes(3), context(hash, person));
            return new UnlockedPerson(person, DataKey.of(key), row.getInt(2));
        } catch (DoesNotOpenException e) {
            return null;
        }
    }

    private static byte[] context(String hash, PersonId person) {
        return "tend session|%s|%s".formatted(hash, person).getBytes(UTF_8);
    }

    private static String hash(String cookie) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java offers no SHA-256", e);
        }
    }

    private static DataKey wrappingKey(String cookie) {
        try {
            HKDFParameterSpec how = HKDFParameterSpec.ofExtract()
                    .addIKM(cookie.getBytes(UTF_8))
                    .thenExpand("tend session key".getBytes(UTF_8), DataKey.LENGTH_BYTES);
            return DataKey.of(KDF.getInstance("HKDF-SHA256").deriveData(how));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java offers no HKDF-SHA256", e);
        }
    }
}
