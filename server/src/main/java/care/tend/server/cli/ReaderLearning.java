package care.tend.server.cli;

import care.tend.notice.ReaderModel;
import care.tend.server.reading.ModelFile;
import care.tend.server.reading.TrainingTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** Learns the reader's model again from the labelled texts of a folder: the same texts give the same bytes. */
final class ReaderLearning {
    private final Terminal terminal;

    ReaderLearning(Terminal terminal) {
        this.terminal = terminal;
    }

    int learn(Path folder, @Nullable Path to) throws IOException {
        if (to == null) {
            throw new CannotBeDoneException("read.train.where");
        }
        ReaderModel model = TrainingTexts.learn(folder);
        byte[] bytes = ModelFile.bytes(model);
        Files.write(to, bytes);
        terminal.say("read.trained", TrainingTexts.in(folder).size(), model.version(), bytes.length);
        return ExitCode.OK;
    }
}
