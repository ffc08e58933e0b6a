package care.tend.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
