package care.tend.server.people;

import care.tend.server.keys.KeyException;
import care.tend.server.keys.KeyFile;
import care.tend.server.keys.Keyring;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The one person of a single-person installation: whoever holds the key file. The first use makes the key and the ledger
 * without asking anything; afterwards a key that is absent or wrong is never replaced, because that would lock the person
 * out of what they wrote. Safe for many threads.
 */
public final class Owner {
    private final Path keyFile;
    private final Database database;
    private volatile @Nullable UnlockedPerson unlocked;

    /**
     * Names the key file and the database; opens neither.
     *
     * @param keyFile where the key file is, or goes
     * @param database where the ledger is
     */
    public Owner(Path keyFile, Database database) {
        this.keyFile = keyFile;
        this.database = database;
    }

    /**
     * Unlocks the owner, at first use for good.
     *
     * @return the owner with their data key
     * @throws KeyException when the key file is absent, damaged or another ledger's
     */
    public UnlockedPerson unlock() {
        UnlockedPerson known = unlocked;
        return known != null ? known : unlockNow();
    }

    private synchronized UnlockedPerson unlockNow() {
        if (unlocked == null) {
            unlocked = database.write(jdbc -> {
                Keyring keyring = new Keyring(jdbc);
                KeyFile key = keyFile(keyring.isEmpty());
                return keyring.findByKeyFile(key).orElseGet(() -> {
                    if (!keyring.isEmpty()) {
                        throw new KeyException("The key file " + keyFile
                                + " belongs to another ledger. Put back the key file of this one.");
                    }
                    return keyring.create(key);
                });
            });
        }
        return unlocked;
    }

    private KeyFile keyFile(boolean firstUse) {
        if (Files.exists(keyFile)) {
            return KeyFile.read(keyFile);
        }
        if (firstUse) {
            return KeyFile.create(keyFile);
        }
        throw new KeyException("The key file " + keyFile
                + " is not there. Put your copy of it back; without it nobody can open this ledger.");
    }
}
