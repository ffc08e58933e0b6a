package care.tend.acceptance.bench;

import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.Product;
import care.tend.acceptance.QuickStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the command {@code ./tend} to the first page: wall time until {@code GET /} is answered with 200, asked every two
 * milliseconds, on a folder that exists. Runs with and without the warm AOT cache take turns, so that both meet the same
 * machine. The processor time of the process up to then stands beside it: it changes little with what else runs.
 */
final class Start implements Measurement {
    private static final int RUNS = 9;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /** What a start took. */
    private record Taken(long wallNanos, long processorNanos) {}

    @Override
    public List<Figure> take(Path place) throws Exception {
        Path cache = ShippedCache.awaitWarm(place);
        Path aside = cache.resolveSibling("set-aside.aot");
        List<Taken> warm = new ArrayList<>();
        List<Taken> without = new ArrayList<>();
        List<Taken> plain = new ArrayList<>();
        Path folder = place.resolve("data");
        for (int run = 0; run < RUNS; run++) {
            warm.add(time(folder, tend(), Map.of()));
            Files.move(cache, aside);
            try {
                without.add(time(folder, tend(), Map.of("TEND_NO_TRAINING", "yes")));
            } finally {
                Files.move(aside, cache);
            }
            plain.add(time(folder, Product.command(QuickStart.options(), List.of()), Map.of()));
        }
        return figures(wall(warm), wall(without), warm, without, plain);
    }

    private static List<Figure> figures(
            Sample warmWall, Sample withoutWall, List<Taken> warm, List<Taken> without, List<Taken> plain) {
        return List.of(
                Figure.atMost(
                        "./tend to the first answer, warm AOT cache, median of " + RUNS,
                        warmWall.medianMs() / 1e3,
                        1.6,
                        "s"),
                Figure.beside("the same, slowest", warmWall.highestMs() / 1e3, "s"),
                Figure.beside("the same, processor time", processor(warm).medianMs() / 1e3, "s"),
                Figure.beside("./tend to the first answer, no AOT cache", withoutWall.medianMs() / 1e3, "s"),
                Figure.beside("the same, processor time", processor(without).medianMs() / 1e3, "s"),
                Figure.beside(
                        "no cache against warm cache, wall", withoutWall.medianMs() / warmWall.medianMs(), "times"),
                Figure.beside(
                        "java without the launcher, first compiler only, warm cache",
                        wall(plain).medianMs() / 1e3,
                        "s"),
                Figure.beside("the same, processor time", processor(plain).medianMs() / 1e3, "s"));
    }

    private static Sample wall(List<Taken> starts) {
        return new Sample(starts.stream().map(Taken::wallNanos).toList());
    }

    private static Sample processor(List<Taken> starts) {
        return new Sample(starts.stream().map(Taken::processorNanos).toList());
    }

    private static List<String> tend() {
        return List.of(Product.root().resolve("tend").toString());
    }

    private static Taken time(Path folder, List<String> start, Map<String, String> environment) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--no-open", "--data", folder.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port)) {
                if (System.nanoTime() - begin > PATIENCE_NANOS || !process.isAlive()) {
                    throw new IOException("Tend did not start: " + command);
                }
                LockSupport.parkNanos(2_000_000);
            }
            long wall = System.nanoTime() - begin;
            return new Taken(
                    wall,
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.send("GET", "/", Map.of(), new byte[0]).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
