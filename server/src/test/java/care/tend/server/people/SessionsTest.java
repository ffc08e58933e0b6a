package care.tend.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.TestEntries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private Database database;
    private Sessions sessions;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("ledger.db"));
        sessions = new Sessions(database, now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCookieLeadsToThePersonAndTheirKey() {
        UnlockedPerson person = TestEntries.somebody();

        AccessToken cookie = sessions.start(person);

        UnlockedPerson found = sessions.find(cookie.text()).orElseThrow();
        assertThat(found.id()).isEqualTo(person.id());
        assertThat(found.key().bytes()).isEqualTo(person.key().bytes());
        assertThat(sessions.find(AccessToken.random().text())).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void aSessionEndsAfterItsTime() {
        AccessToken cookie = sessions.start(TestEntries.somebody());

        now.updateAndGet(time -> time.plus(Sessions.LIFETIME));
        assertThat(sessions.find(cookie.text())).isPresent();
        now.updateAndGet(time -> time.plus(Duration.ofMillis(1)));
        assertThat(sessions.find(cookie.text())).isEmpty();
    }

    @Test
    void aSessionThatIsUsedGoesOn() {
        AccessToken cookie = sessions.start(TestEntries.somebody());
        for (int week = 0; week < 20; week++) {
            now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
            assertThat(sessions.find(cookie.text())).isPresent();
            assertThat(sessions.renew(cookie.text())).isTrue();
            assertThat(sessions.renew(cookie.text())).as("once a day is enough").isFalse();
        }
        assertThat(sessions.renew(AccessToken.random().text())).isFalse();
    }

    @Test
    void aSessionNobodyUsesIsOverAfterAMonth() {
        assertThat(Sessions.LIFETIME).isLessThanOrEqualTo(Duration.ofDays(30));
    }

    @Test
    void sessionsThatAreOverAreClearedWhenANewOneStarts() {
        sessions.start(TestEntries.somebody());
        now.updateAndGet(time -> time.plus(Sessions.LIFETIME).plusMillis(1));

        sessions.start(TestEntries.somebody());

        assertThat(database.<Integer>read(jdbc -> jdbc.sql("select count(*) from session")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseAloneHoldsNeitherTheCookieNorTheKey() {
        UnlockedPerson person = TestEntries.somebody();
        AccessToken cookie = sessions.start(person);

        String hash = database.read(jdbc ->
                jdbc.sql("select session_hash from session").query(String.class).single());
        byte[] sealed = database.read(jdbc ->
                jdbc.sql("select sealed_key from session").query(byte[].class).single());
        assertThat(hash).doesNotContain(cookie.text());
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(person.key().bytes()));
        assertThat(sessions.find(hash)).as("the hash is no cookie").isEmpty();
    }

    @Test
    void aSessionMovedToAnotherPersonDoesNotOpen() {
        AccessToken cookie = sessions.start(TestEntries.somebody());
        String stranger = TestEntries.somebody().id().toString();
        database.write(jdbc ->
                jdbc.sql("update session set person_id = ?").param(stranger).update());

        assertThat(sessions.find(cookie.text())).isEmpty();
    }
}
