package care.tend.acceptance.bench;

import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.Product;
import care.tend.acceptance.QuickStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the command {@code ./tend} to the first page: wall time until {@code GET /} is answered with 200, asked every two
 * milliseconds, on a folder that exists. Runs with and without the warm AOT cache take turns, so that both meet the same
 * machine.
 */
final class Start implements Measurement {
    private static final int RUNS = 9;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @Override
    public List<Figure> take(Path place) throws Exception {
        Path cache = ShippedCache.awaitWarm(place);
        Path aside = cache.resolveSibling("set-aside.aot");
        List<Long> warm = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
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
        double warmMs = new Sample(warm).medianMs();
        double withoutMs = new Sample(without).medianMs();
        return List.of(
                Figure.atMost("./tend to the first answer, warm AOT cache, median of " + RUNS, warmMs / 1e3, 1.6, "s"),
                Figure.beside("the same, slowest", new Sample(warm).highestMs() / 1e3, "s"),
                Figure.beside("./tend to the first answer, no AOT cache, median", withoutMs / 1e3, "s"),
                Figure.beside("no cache against warm cache", withoutMs / warmMs, "times"),
                Figure.beside(
                        "java alone, first compiler only, warm cache, median",
                        new Sample(plain).medianMs() / 1e3,
                        "s"));
    }

    private static List<String> tend() {
        return List.of(Product.root().resolve("tend").toString());
    }

    private static long time(Path folder, List<String> start, Map<String, String> environment) throws Exception {
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
            return System.nanoTime() - begin;
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
