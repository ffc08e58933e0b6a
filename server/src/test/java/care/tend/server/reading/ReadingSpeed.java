package care.tend.server.reading;

import care.tend.notice.LabelledText;
import care.tend.notice.Reading;
import care.tend.notice.SafetyWatch;
import care.tend.notice.SelfTalkReader;
import care.tend.notice.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast entries are read, on one thread: for {@code ./bench reading}. The texts are the held-out ones, end to end. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingSpeed {
    private static final int USUAL = 870;
    private static final int LONG = 2_000;

    private SelfTalkReader reader = ReaderFiles.reader();
    private SafetyWatch watch = ReaderFiles.watch();
    private List<String> usual = List.of();
    private List<String> longer = List.of();
    private int next;

    /** Cuts the texts to their lengths; those the watch stops at are left out, because they would not be read. */
    @Setup
    public void cut() throws IOException {
        Path file = Path.of(System.getProperty("tend.root", "..")).resolve("content/selftalk/heldout/voices.jsonl");
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (LabelledText text : LabelledLines.read(lines)) {
                all.append(text.text()).append('\n');
            }
        }
        usual = pieces(all, USUAL);
        longer = pieces(all, LONG);
    }

    private List<String> pieces(StringBuilder all, int length) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start + length <= all.length(); start += length) {
            String piece = all.substring(start, start + length);
            if (watch.tier(piece) == Tier.NONE) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Entries of 870 characters, watch and all. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Reading usualEntries() {
        return reader.read(usual.get(next++ % usual.size()));
    }

    /** Entries of 2,000 characters: how long the slowest take. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Reading longEntries() {
        return reader.read(longer.get(next++ % longer.size()));
    }

    /** Everything read in anew, as after a start, once the classes are loaded. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public SelfTalkReader load() {
        return ReaderFiles.reader();
    }
}
