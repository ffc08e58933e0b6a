package care.tend.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tend help}: the same as {@code --help}. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", descriptionKey = "help.command")
    private @Nullable String command;

    @Override
    public Integer call() {
        CommandLine tend = spec.commandLine().getParent();
        CommandLine asked = command == null ? tend : tend.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(tend, Texts.get("wrong.unknown", String.valueOf(command)));
        }
        asked.usage(asked.getOut());
        return ExitCode.OK;
    }
}
