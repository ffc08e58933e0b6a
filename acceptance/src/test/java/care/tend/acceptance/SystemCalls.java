package care.tend.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a process asks of the system, in the system's own record: by strace, where it is here and may trace. */
public final class SystemCalls {
    private final Path record;
    private final String names;

    private SystemCalls(Path record, String names) {
        this.record = record;
        this.names = names;
    }

    /**
     * Prepares a record.
     *
     * @param place a folder for it
     * @param names which calls, with commas between them
     */
    public static SystemCalls recordedIn(Path place, String names) throws InterruptedException {
        SystemCalls probe = new SystemCalls(place.resolve("probe.txt"), names);
        assumeTrue(probe.works(), "NOT RUN: this needs strace with the right to trace; it is not here");
        return new SystemCalls(place.resolve("calls.txt"), names);
    }

    /** Returns the command under which a process is recorded. */
    public List<String> wrapper() {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-e",
                "trace=" + names,
                "-e",
                "signal=none",
                "-o",
                record.toString());
    }

    /** Returns the lines of the record so far in which the pattern stands. */
    public List<String> find(Pattern pattern) throws IOException {
        try (var lines = Files.lines(record)) {
            return lines.filter(line -> pattern.matcher(line).find()).toList();
        }
    }

    private boolean works() throws InterruptedException {
        try {
            List<String> command = new ArrayList<>(wrapper());
            command.add("true");
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(20, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
