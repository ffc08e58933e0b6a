package care.tend.server.cli;

import care.tend.notice.SelfTalkReader;
import care.tend.server.reading.ReaderFiles;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tend read}: reads self-talk, here and now; nothing is kept and nothing is sent. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "read.file")
    private @Nullable Path file;

    @Option(names = "--evaluate", paramLabel = "GOLD.jsonl", descriptionKey = "read.evaluate")
    private @Nullable Path gold;

    @Option(names = "--train", paramLabel = "FOLDER", descriptionKey = "read.train")
    private @Nullable Path training;

    ReadCommand(TendCommand tend) {
        this.terminal = tend.terminal();
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (training != null) {
                return new ReaderLearning(terminal).learn(training, file);
            }
            if (gold != null) {
                return new ReaderJudgement(terminal).judge(gold);
            }
            return read();
        } catch (NoSuchFileException | FileNotFoundException | AccessDeniedException e) {
            throw new CannotBeDoneException("read.no-file", String.valueOf(e.getMessage()));
        }
    }

    private int read() throws IOException {
        SelfTalkReader reader = ReaderFiles.reader();
        try (BufferedReader lines = open()) {
            if (terminal.isInteractive() && !startsWithObject(lines)) {
                new ReadForPerson(terminal, reader).say(lines);
                return ExitCode.OK;
            }
            boolean allGood = new ReadLines(terminal, reader).answer(lines);
            return allGood ? ExitCode.OK : ExitCode.USAGE;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BufferedReader open() throws IOException {
        if (file == null || file.toString().equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        // Not Files.newBufferedReader, which stops at a byte that is no UTF-8.
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static boolean startsWithObject(BufferedReader lines) throws IOException {
        lines.mark(1);
        int first = lines.read();
        lines.reset();
        return first == '{' || first == -1;
    }
}
