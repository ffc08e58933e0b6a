/**
 * The encrypted ledger on JDBC: rows that hold no words, on SQLite and on PostgreSQL.
 */
@NullMarked
package care.tend.server.ledger;

import org.jspecify.annotations.NullMarked;
