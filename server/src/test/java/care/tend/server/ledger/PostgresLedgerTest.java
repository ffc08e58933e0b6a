package care.tend.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.ledger.PersonId;
import care.tend.server.keys.DataKey;
import care.tend.server.keys.KeyFile;
import care.tend.server.keys.Keyring;
import care.tend.server.keys.UnlockedPerson;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresLedgerTest extends LedgerContract {
    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void aServerThatCouldLoseAcknowledgedEntriesIsRefused() throws Exception {
        TestDatabase unsafe = TestDatabase.postgres();
        String name = unsafe.url().replaceFirst(".*/([^/?]+)\\?.*", "$1");
        unsafe.execute("alter database " + name + " set synchronous_commit = 'off'");
        try (Database database = Database.at(unsafe.url())) {
            // Pinned for each connection, whatever the database's own default says.
            assertThat(database.<String>read(jdbc -> jdbc.sql("show synchronous_commit")
                            .query(String.class)
                            .single()))
                    .isEqualTo("on");
        }
    }

    @Test
    void aServerOnAnotherMachineNeedsAVerifiedCertificate() {
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://db.example/tend"))
                .hasMessageContaining("verify-full");
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://localhost,db.example:5433/tend"))
                .hasMessageContaining("verify-full");
        for (String disguise : List.of(
                "?sslmode=verify-fullx",
                "?ApplicationName=sslmode=verify-full",
                "?sslmode=disable&ApplicationName=sslmode=verify-full")) {
            assertThatThrownBy(() -> Database.at("jdbc:postgresql://db.example/tend" + disguise))
                    .as(disguise)
                    .hasMessageContaining("verify-full");
        }
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://localhost/tend?PGHOST=db.example"))
                .hasMessageContaining("verify-full");
        Database.at("jdbc:postgresql://db.example/tend?sslmode=verify-full").close();
        Database.at("jdbc:postgresql:tend").close();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidInPlainWords() {
        try (Database away = Database.at("jdbc:postgresql://127.0.0.1:1/tend")) {
            assertThatThrownBy(() -> away.read(jdbc -> 1))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("can't be reached");
        }
    }

    @Test
    void aDatabaseThatStallsIsSaidWithinSixSeconds() throws Exception {
        String url = TestDatabase.postgres().url();
        try (StallingProxy proxy = new StallingProxy(url);
                Database database = Database.at(proxy.url())) {
            assertThat(database.<Integer>write(PostgresLedgerTest::one)).isEqualTo(1);
            proxy.stall();
            for (int attempt = 0; attempt < 2; attempt++) {
                long start = System.nanoTime();
                assertThatThrownBy(() -> database.write(PostgresLedgerTest::one))
                        .isInstanceOf(StoreUnavailableException.class);
                assertThatThrownBy(() -> database.read(PostgresLedgerTest::one))
                        .isInstanceOf(StoreUnavailableException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
            }
        }
    }

    @Test
    void aRemovalIsKeptWhileSomebodyReadsTheTable() throws Exception {
        TestDatabase files = TestDatabase.postgres();
        try (Database database = Database.at(files.url());
                LedgerStore store = new LedgerStore(database, Instant::now);
                Connection reader = files.connect()) {
            UnlockedPerson person = database.write(
                    jdbc -> new Keyring(jdbc).create(new KeyFile(new PersonId(UUID.randomUUID()), DataKey.random())));
            store.write(person, new Write.Append(TestEntries.checkIn(1, 7, "words")));
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("select count(*) from entry").close();
            long start = System.nanoTime();

            assertThat(store.write(person, new Write.Append(TestEntries.removal(2, 1))))
                    .isEqualTo(new Outcome.Stored(2));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            reader.rollback();
        }
    }

    private static int one(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
