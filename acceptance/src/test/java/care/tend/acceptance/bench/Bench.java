package care.tend.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.acceptance.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Measures and prints tables in Markdown. Arguments name what to measure; without any, everything is. */
public final class Bench {
    private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

    static {
        MEASUREMENTS.put("first-view", new FirstView());
        MEASUREMENTS.put("first-line", new FirstLine());
        MEASUREMENTS.put("start", new Start());
        MEASUREMENTS.put("memory", new MemoryAfterRequests());
        MEASUREMENTS.put("load", new Load());
        MEASUREMENTS.put("ledger", new LongLedger());
        MEASUREMENTS.put("reading", new ReadingSpeed());
        MEASUREMENTS.put("crash", new Crash());
    }

    private Bench() {}

    /** Runs. */
    public static void main(String[] names) throws Exception {
        Map<String, Measurement> chosen = chosen(names);
        if (chosen.size() < names.length) {
            System.err.println("There are these measurements: " + String.join(", ", MEASUREMENTS.keySet()));
            System.exit(2);
        }
        warmUp();
        System.out.println(machine());
        boolean reached = true;
        for (Map.Entry<String, Measurement> measurement : chosen.entrySet()) {
            System.out.printf("%n### %s (load average before: %s)%n", measurement.getKey(), loadAverage());
            List<Figure> figures = take(measurement.getValue());
            System.out.println("| what | measured | bar | reached |\n|---|---|---|---|");
            figures.forEach(figure -> System.out.println(figure.row()));
            reached &= figures.stream().noneMatch(figure -> figure.verdict() == Figure.Verdict.NOT_REACHED);
        }
        System.exit(reached ? 0 : 1);
    }

    /** The first start trains the AOT cache in the background; nothing is measured beside that. */
    private static void warmUp() throws Exception {
        take(place -> {
            ShippedCache.awaitWarm(place);
            return List.of();
        });
    }

    private static Map<String, Measurement> chosen(String[] names) {
        Map<String, Measurement> chosen = new LinkedHashMap<>(MEASUREMENTS);
        if (names.length > 0) {
            chosen.keySet().retainAll(Set.of(names));
        }
        return chosen;
    }

    private static List<Figure> take(Measurement measurement) throws Exception {
        Path place = Files.createTempDirectory("tend-bench");
        long start = System.nanoTime();
        try {
            return measurement.take(place);
        } finally {
            System.err.println(
                    "took " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
            delete(place);
        }
    }

    private static String machine() throws IOException, InterruptedException {
        String processor = lineOf("/proc/cpuinfo", "model name");
        String memory = lineOf("/proc/meminfo", "MemTotal");
        String commit = output("git", "-C", Product.root().toString(), "rev-parse", "--short", "HEAD");
        return LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ", "
                + Runtime.getRuntime().availableProcessors() + " processors (" + processor + "), " + memory
                + ", Linux " + System.getProperty("os.version") + ", Java " + System.getProperty("java.vm.version");
    }

    private static String lineOf(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? said.strip() : "unknown";
    }

    private static String loadAverage() throws IOException {
        String all = Files.readString(Path.of("/proc/loadavg"));
        return all.substring(0, all.indexOf(' '));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
