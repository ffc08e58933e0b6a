package care.tend.server.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is still owed to those who removed something. Taking bytes out of a row is one transaction; that they are gone from
 * the live files takes a second step, which a crash can cut off and a long reader can hold up. So the debt is noted in the
 * first transaction, and paid at the next occasion.
 */
final class Shredding {
    private Shredding() {}

    /** Notes a debt, inside the transaction that takes the bytes out. */
    static void owe(JdbcClient jdbc) {
        jdbc.sql("insert into shredding_owed (debt_id) values (?)")
                .param(UUID.randomUUID().toString())
                .update();
    }

    static List<String> listOwed(JdbcClient jdbc) {
        return jdbc.sql("select debt_id from shredding_owed")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Strikes the debts that stood before the files were cleared; one that came meanwhile stays. */
    static void settle(JdbcClient jdbc, List<String> debts) {
        for (String debt : debts) {
            jdbc.sql("delete from shredding_owed where debt_id = ?").param(debt).update();
        }
    }
}
