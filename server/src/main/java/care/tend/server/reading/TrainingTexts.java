package care.tend.server.reading;

import care.tend.notice.LabelledText;
import care.tend.notice.ReaderModel;
import care.tend.notice.ReaderTraining;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The labelled texts the reader learns from. The held-out texts stand in a folder beside and are never learnt from. */
public final class TrainingTexts {
    private static final String VERSION = "1";

    private TrainingTexts() {}

    /** Reads every file of a folder, in the order of their names. */
    public static List<LabelledText> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                texts.addAll(LabelledLines.read(lines));
            }
        }
        return texts;
    }

    /** Learns from texts, with the lexicon that is packed into Tend. */
    public static ReaderModel learn(List<LabelledText> texts) {
        return new ReaderTraining(ReaderFiles.lexicon()).learn(texts, VERSION);
    }
}
