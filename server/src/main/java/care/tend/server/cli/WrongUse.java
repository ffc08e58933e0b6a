package care.tend.server.cli;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong with the arguments, and where help is. */
final class WrongUse implements IParameterExceptionHandler {
    /** A guess never leads to what takes a ledger away, and never to what only the launcher runs. */
    private static final Set<String> NEVER_GUESSED = Set.of("erase", "restore", "train");

    private final Terminal terminal;

    WrongUse(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        terminal.complainLine(reason(wrong));
        terminal.complain("wrong.more", line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private static String reason(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                Texts.get("wrong.missing", missing.getMissing().getFirst().paramLabel());
            case OverwrittenOptionException twice -> Texts.get("wrong.twice", name(twice.getOverwritten()));
            default ->
                name(wrong.getArgSpec()).equals("--port")
                        ? Texts.get("wrong.port")
                        : String.valueOf(wrong.getMessage());
        };
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "";
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        List<String> meant = wrong.getSuggestions().stream()
                .filter(name -> !NEVER_GUESSED.contains(name))
                .toList();
        String first = wrong.getUnmatched().getFirst();
        return meant.isEmpty()
                ? Texts.get("wrong.unknown", first)
                : Texts.get("wrong.unknown-meant", first, String.join(", ", meant));
    }
}
