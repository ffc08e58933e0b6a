package care.tend.server.cli;

import care.tend.server.exchange.LedgerBackup;
import care.tend.server.ledger.RawRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tend backup}: a sealed copy. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final TendCommand tend;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    BackupCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = tend.terminal();
        if (file.toString().equals("-")) {
            throw new CannotBeDoneException("cannot.dash", "tend.backup");
        }
        try (OpenLedger open = OpenLedger.existing(tend)) {
            RawRows rows = new RawRows(open.database());
            LedgerBackup.Result result;
            try (Progress progress = new Progress(terminal, "backup.progress", rows.countPlaces())) {
                result = LedgerBackup.write(
                        file,
                        force,
                        rows,
                        open.person(),
                        tend.surroundings().clock().instant(),
                        progress::at);
            }
            terminal.say("backup.done", file.toAbsolutePath().normalize(), result.entries());
            if (result.unopened() > 0) {
                terminal.say("backup.unopened", result.unopened());
            }
            terminal.say("backup.key", tend.folder().keyFile());
        }
        return ExitCode.OK;
    }
}
