package care.tend.server.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong with the arguments, and where help is. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(reason(wrong));
        line.getErr().println(Texts.get("wrong.more", line.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String reason(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                Texts.get("wrong.missing", missing.getMissing().getFirst().paramLabel());
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        List<String> meant = wrong.getSuggestions();
        String first = wrong.getUnmatched().getFirst();
        return meant.isEmpty()
                ? Texts.get("wrong.unknown", first)
                : Texts.get("wrong.unknown-meant", first, String.join(", ", meant));
    }
}
