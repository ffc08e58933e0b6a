package care.tend.server.cli;

import care.tend.ledger.PersonId;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyFile;
import care.tend.server.keys.Keyring;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.ledger.RawRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The way to gone for good: first the wraps of the data key, because from then on nothing opens; then the rows, with their
 * bytes; then the files of the folder, overwritten before they go; the key file last, so that an erasure which was cut off
 * can be done anew.
 */
final class Erasure {
    private static final int PIECE_BYTES = 1 << 16;

    private final TendCommand tend;
    private final DataFolder folder;

    private Erasure(TendCommand tend) {
        this.tend = tend;
        this.folder = tend.folder();
    }

    /**
     * Prepares to erase; takes nothing away yet.
     *
     * @throws CannotBeDoneException when there is nothing to erase
     */
    static Erasure of(TendCommand tend) throws IOException {
        Erasure erasure = new Erasure(tend);
        if (new OwnFiles(erasure.folder).list().isEmpty()) {
            throw new CannotBeDoneException("ledger.none", tend.folder().path());
        }
        return erasure;
    }

    void run() throws IOException {
        if (!tend.isInFolder() || Files.exists(folder.ledgerFile())) {
            eraseRows();
        }
        for (Path file : new OwnFiles(folder).list()) {
            wipe(file);
        }
        try {
            Files.deleteIfExists(folder.path());
        } catch (DirectoryNotEmptyException e) {
            tend.terminal().say("erase.others", folder.path());
        }
    }

    private void eraseRows() {
        try (Database database = tend.database()) {
            RawRows rows = new RawRows(database);
            if (tend.isInFolder() && rows.isDamaged()) {
                return;
            }
            for (PersonId person : persons(rows)) {
                database.write(jdbc -> {
                    new Keyring(jdbc).destroy(person);
                    return true;
                });
                try (LedgerStore store =
                        new LedgerStore(database, tend.surroundings().clock())) {
                    store.erase(person);
                }
            }
        }
    }

    /** In a database that isn't in the folder, other people's rows may stand; only those of this key's person go. */
    private List<PersonId> persons(RawRows rows) {
        List<PersonId> there = rows.listPersons();
        if (tend.isInFolder()) {
            return there;
        }
        PersonId own = KeyFile.read(folder.keyFile()).person();
        if (!there.contains(own)) {
            throw new CannotBeDoneException("erase.not-there", tend.placeOfLedger());
        }
        return List.of(own);
    }

    /** On many disks old bytes outlive this; that is why the key goes too, and why the whole disk is best encrypted. */
    private static void wipe(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer zeros = ByteBuffer.allocate(PIECE_BYTES);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long left = channel.size();
                while (left > 0) {
                    zeros.clear().limit((int) Math.min(left, PIECE_BYTES));
                    left -= channel.write(zeros);
                }
                channel.force(true);
            }
        }
        Files.delete(file);
    }
}
