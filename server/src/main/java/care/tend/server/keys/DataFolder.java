package care.tend.server.keys;

import java.nio.file.Path;

/**
 * The one folder in which everything of an installation is kept.
 *
 * @param path the folder; made at first use, readable only by this account
 */
public record DataFolder(Path path) {
    /** Returns where the ledger is, unless another database is named. */
    public Path ledgerFile() {
        return path.resolve("ledger.db");
    }

    /** Returns where the key file is. */
    public Path keyFile() {
        return path.resolve(KeyFile.NAME);
    }

    /** Returns where the token for programs is. */
    public Path tokenFile() {
        return path.resolve(AccessToken.FILE_NAME);
    }
}
