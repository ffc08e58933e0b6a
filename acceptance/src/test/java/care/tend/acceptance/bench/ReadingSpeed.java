package care.tend.acceptance.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How fast self-talk is read, measured by JMH in a process of its own. */
final class ReadingSpeed implements Measurement {
    private static final String BENCHMARK = "care.tend.server.reading.ReadingSpeed";
    private static final double MIB = 1 << 20;

    @Override
    public List<Figure> take(Path place) throws Exception {
        Path root = Path.of(System.getProperty("tend.root", ".."));
        Path server = root.resolve("server/target");
        Path results = place.resolve("jmh.json");
        String classPath = String.join(
                File.pathSeparator,
                server.resolve("test-classes").toString(),
                server.resolve("classes").toString(),
                Files.readString(server.resolve("test-class-path.txt")).strip());
        Process jmh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtend.root=" + root,
                        "-cp",
                        classPath,
                        "org.openjdk.jmh.Main",
                        BENCHMARK,
                        "-rf",
                        "json",
                        "-rff",
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("jmh.txt").toFile())
                .start();
        if (jmh.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(place.resolve("jmh.txt")));
        }
        return figures(new JsonMapper().readTree(Files.readString(results)), root);
    }

    private static List<Figure> figures(JsonNode results, Path root) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode result : results) {
            JsonNode metric = result.get("primaryMetric");
            String name = result.get("benchmark").stringValue();
            if (name.endsWith("usualEntries")) {
                figures.add(Figure.atLeast(
                        "entries of 870 characters read, one thread, warm",
                        metric.get("score").doubleValue(),
                        4_000,
                        "/s"));
            } else if (name.endsWith("longEntries")) {
                double p99 = metric.get("scorePercentiles").get("99.0").doubleValue() / 1_000;
                figures.add(Figure.atMost("an entry of 2,000 characters, p99", p99, 3, "ms"));
            } else {
                figures.add(Figure.atMost(
                        "lexicon and model read in, cold", metric.get("score").doubleValue(), 300, "ms"));
            }
        }
        figures.add(Figure.atMost("lexicon and model together", size(root.resolve("content/selftalk")) / MIB, 8, "MB"));
        return figures;
    }

    private static double size(Path folder) throws Exception {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.toString().matches(".*/(training|heldout)/.*|.*README.md|.*watch-answers.json"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
