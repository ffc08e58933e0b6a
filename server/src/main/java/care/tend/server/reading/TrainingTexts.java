package care.tend.server.reading;

import care.tend.notice.LabelledText;
import care.tend.notice.ReaderModel;
import care.tend.notice.ReaderTraining;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The labelled texts the reader learns from. The held-out texts stand in a folder beside and are never learnt from. */
public final class TrainingTexts {
    private static final int VERSION_LENGTH = 10;

    private TrainingTexts() {}

    /** Reads every file of a folder, in the order of their names. */
    public static List<LabelledText> in(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : files(folder)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                texts.addAll(LabelledLines.read(lines));
            }
        }
        return texts;
    }

    /**
     * Learns from the texts of a folder, with the lexicon that is packed into Tend.
     *
     * @param folder the labelled texts
     * @return what was learnt; its version changes with every byte it was learnt from
     */
    public static ReaderModel learn(Path folder) throws IOException {
        MessageDigest digest = ReaderFiles.lexiconDigest();
        for (Path file : files(folder)) {
            digest.update(Files.readAllBytes(file));
        }
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        return new ReaderTraining(ReaderFiles.lexicon()).learn(in(folder), version);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
