package care.tend.server.cli;

import care.tend.server.exchange.RefusedFileException;
import care.tend.server.keys.KeyException;
import care.tend.server.ledger.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words why a command could not be done. What a person wrote never stands in it, and no stack trace. */
final class CouldNotBeDone implements IExecutionExceptionHandler {
    private static final int CANNOT_GO_ON = 3;

    private final Terminal terminal;

    CouldNotBeDone(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return say(failure, terminal);
    }

    /** Says why, and returns the exit code that belongs to it. */
    static int say(Throwable failure, Terminal terminal) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error error) {
                terminal.complainLine(
                        error instanceof OutOfMemoryError
                                ? Texts.get("cannot.memory")
                                : Texts.get("cannot.go-on", error.getClass().getSimpleName()));
                return CANNOT_GO_ON;
            }
        }
        terminal.complainLine(reason(failure));
        return ExitCode.SOFTWARE;
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotBeDoneException expected -> {
                    return String.valueOf(expected.getMessage());
                }
                case RefusedFileException refused -> {
                    String reason =
                            refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return Texts.get("refused." + reason, refused.details());
                }
                case KeyException key -> {
                    return String.valueOf(key.getMessage());
                }
                case StoreUnavailableException store -> {
                    return String.valueOf(store.getMessage());
                }
                case UncheckedIOException unchecked -> {
                    continue;
                }
                case IOException io -> {
                    return fileReason(io);
                }
                default -> {
                    continue;
                }
            }
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return Texts.get("cannot.unexpected", failure.getClass().getSimpleName(), trace.length > 0 ? trace[0] : "?");
    }

    private static String fileReason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> Texts.get("cannot.no-file", missing.getFile());
            case AccessDeniedException denied -> Texts.get("cannot.no-access", denied.getFile());
            default -> Texts.get("cannot.file", String.valueOf(failure.getMessage()));
        };
    }
}
