package care.tend.server;

import care.tend.server.keys.DataFolder;
import care.tend.server.ledger.Database;
import org.jspecify.annotations.Nullable;

/**
 * What a start is told.
 *
 * @param folder where everything is kept
 * @param databaseUrl another database than the file in the folder, or null
 * @param port where to listen on the loopback address; 0 takes any free one
 */
public record Settings(DataFolder folder, @Nullable String databaseUrl, int port) {
    /** Names the database; it is opened at first use. */
    public Database database() {
        return databaseUrl == null ? Database.sqlite(folder.ledgerFile()) : Database.at(databaseUrl);
    }
}
