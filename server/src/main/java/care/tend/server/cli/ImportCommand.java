package care.tend.server.cli;

import care.tend.server.exchange.LedgerImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code tend import}: brings an export back. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final TendCommand tend;

    @Parameters(paramLabel = "FILE.zip", descriptionKey = "import.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    ImportCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException {
        LedgerImport plan = LedgerImport.read(file);
        try (OpenLedger open = OpenLedger.of(tend);
                Progress progress = new Progress(tend.terminal(), "import.progress", plan.size())) {
            say(plan.into(open.store(), open.person(), progress::at));
        }
        return ExitCode.OK;
    }

    private void say(LedgerImport.Result result) {
        Terminal terminal = tend.terminal();
        terminal.say("import.stored", result.stored());
        if (result.alreadyThere() > 0) {
            terminal.say("import.already-there", result.alreadyThere());
        }
        if (result.stayRemoved() > 0) {
            terminal.say("import.stay-removed", result.stayRemoved());
        }
        if (result.unopened() > 0) {
            terminal.say("import.unopened", result.unopened());
        }
        if (!result.conflicts().isEmpty()) {
            terminal.say("import.conflicts", result.conflicts().size());
            result.conflicts().forEach(id -> terminal.sayLine("  " + id));
        }
    }
}
