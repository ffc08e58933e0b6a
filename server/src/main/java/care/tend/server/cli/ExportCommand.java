package care.tend.server.cli;

import care.tend.ledger.Ledger;
import care.tend.server.exchange.LedgerExport;
import care.tend.server.reading.ReaderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tend export}: takes everything out, opened. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final TendCommand tend;

    @Parameters(paramLabel = "FILE.zip", descriptionKey = "export.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    ExportCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = tend.terminal();
        if (file.toString().equals("-")) {
            throw new CannotBeDoneException("cannot.dash", "my-tend.zip");
        }
        try (OpenLedger open = OpenLedger.existing(tend)) {
            Ledger ledger = open.store().open(open.person());
            int size = ledger.entries().size();
            boolean comesBack;
            try (Progress progress = new Progress(terminal, "export.progress", size)) {
                comesBack = new LedgerExport(
                                ledger, ZonedDateTime.now(tend.surroundings().clock()), ReaderFiles.watch())
                        .write(file, force, progress::at);
            }
            terminal.say("export.done", file.toAbsolutePath().normalize(), size);
            if (!comesBack) {
                terminal.say("export.too-large");
            }
            if (!ledger.unopened().isEmpty()) {
                terminal.say("export.unopened", ledger.unopened().size());
            }
        }
        return ExitCode.OK;
    }
}
