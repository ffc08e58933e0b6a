package care.tend.server.cli;

import care.tend.server.exchange.LedgerRestore;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyFile;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.RawRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tend restore}: brings a backup back. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final TendCommand tend;

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", paramLabel = "KEYFILE", descriptionKey = "option.key")
    private @Nullable Path keyFile;

    @Option(names = "--replace", descriptionKey = "option.replace")
    private boolean replace;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    RestoreCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new CannotBeDoneException("refused.no-file", file);
        }
        KeyFile key = findKey();
        FolderLock hold = RunningServer.standStill(tend.folder());
        try {
            restore(key);
        } finally {
            hold.close();
        }
        return ExitCode.OK;
    }

    private KeyFile findKey() {
        Path place = Objects.requireNonNullElse(keyFile, tend.folder().keyFile());
        if (Files.exists(place)) {
            return KeyFile.read(place);
        }
        throw keyFile == null
                ? new CannotBeDoneException("restore.no-key", place, file)
                : new CannotBeDoneException("refused.no-file", place);
    }

    private void restore(KeyFile key) throws IOException {
        Terminal terminal = tend.terminal();
        try (Progress progress = new Progress(terminal, "restore.progress", 0);
                LedgerRestore restore = LedgerRestore.read(file, key, progress::at)) {
            makeRoom();
            KeyPlace place =
                    new KeyPlace(tend.folder(), key, tend.surroundings().clock());
            try (Database database = tend.database()) {
                put(restore, new RawRows(database), place);
            }
            terminal.say("restore.done", restore.entries(), tend.placeOfLedger());
            if (place.aside() != null) {
                terminal.say("restore.key-aside", place.aside());
            }
        }
    }

    private static void put(LedgerRestore restore, RawRows rows, KeyPlace place) throws IOException {
        try {
            restore.into(rows, place::take);
        } catch (RuntimeException e) {
            place.undo();
            throw e;
        }
    }

    /** Makes sure that nothing is lost which the person doesn't want to lose; moves a damaged file aside. */
    private void makeRoom() throws IOException {
        boolean damaged;
        try (Database database = tend.database()) {
            RawRows rows = new RawRows(database);
            damaged = rows.isDamaged();
            long places = damaged ? 0 : rows.countPlaces();
            if (damaged || places > 0) {
                confirm(damaged ? "restore.damaged" : "restore.not-empty", places);
            }
        }
        if (damaged && tend.isInFolder()) {
            moveAside(tend.folder());
        }
    }

    private void confirm(String state, long places) {
        if (!replace) {
            throw new CannotBeDoneException("restore.add-replace", Texts.get(state, places));
        }
        if (!yes && !"yes".equalsIgnoreCase(tend.terminal().ask("restore.sure", Texts.get(state, places)))) {
            throw new CannotBeDoneException("restore.left");
        }
    }

    private void moveAside(DataFolder folder) throws IOException {
        String stamp = ".damaged-" + tend.surroundings().clock().instant().getEpochSecond();
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path part = folder.ledgerFile().resolveSibling(folder.ledgerFile().getFileName() + suffix);
            if (Files.exists(part)) {
                Files.move(part, part.resolveSibling(part.getFileName() + stamp));
            }
        }
        tend.terminal().say("restore.damaged-aside", folder.ledgerFile() + stamp);
    }
}
