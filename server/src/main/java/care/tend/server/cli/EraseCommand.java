package care.tend.server.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code tend erase}: takes everything away for good. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {
    private static final String WORD = "erase";

    private final TendCommand tend;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    EraseCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = tend.terminal();
        Erasure erasure = Erasure.of(tend);
        FolderLock hold = RunningServer.standStill(tend.folder());
        try {
            if (!yes && !WORD.equalsIgnoreCase(terminal.ask("erase.sure", tend.placeOfLedger()))) {
                throw new CannotBeDoneException("erase.left");
            }
            erasure.run();
        } finally {
            hold.close();
        }
        terminal.say("erase.done");
        if (!tend.isInFolder()) {
            terminal.say("erase.database");
        }
        terminal.say("erase.remains");
        return ExitCode.OK;
    }
}
