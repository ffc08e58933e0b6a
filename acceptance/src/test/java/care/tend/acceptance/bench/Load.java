package care.tend.acceptance.bench;

import care.tend.acceptance.Entries;
import care.tend.acceptance.RunningTend;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Durable appends and reads over HTTP, with the clients in another process on the same machine: they share its processors
 * with the server. Every append is acknowledged after its own commit was synced.
 */
final class Load implements Measurement {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int SYNCS = 200;

    @Override
    public List<Figure> take(Path place) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.beside(
                "this disk: one fdatasync of 4 KiB, median of " + SYNCS,
                syncs(place).medianMs(),
                "ms"));
        try (RunningTend tend = RunningTend.startAsShipped(place.resolve("data"))) {
            appends(tend, CLIENTS, WARM_UP);
            LoadClients.Result many = appends(tend, CLIENTS, TIME);
            LoadClients.Result one = appends(tend, 1, TIME);
            figures.add(Figure.atLeast("durable appends, 16 keep-alive clients", many.perSecond(), 1_500, "a second"));
            figures.add(Figure.beside("the same, median", many.times().medianMs(), "ms"));
            figures.add(Figure.atMost("the same, p99", many.times().quantileMs(0.99), 60, "ms"));
            figures.add(Figure.beside("the same, slowest", many.times().highestMs(), "ms"));
            figures.add(Figure.beside("durable appends, 1 client", one.perSecond(), "a second"));
            figures.add(Figure.beside("the same, p99", one.times().quantileMs(0.99), "ms"));
            figures.add(Figure.beside("16 clients against 1", many.perSecond() / one.perSecond(), "times"));
            figures.addAll(reads(tend));
        }
        return figures;
    }

    private static LoadClients.Result appends(RunningTend tend, int clients, Duration time) throws Exception {
        return LoadClients.run(
                tend,
                clients,
                time,
                201,
                client -> client.append(
                        Entries.checkIn("An invented day.", List.of("tired")).toString()));
    }

    private static List<Figure> reads(RunningTend tend) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String path : List.of("/", "/help", "/api/v1/session", "/api/v1/entries?after=100&limit=20")) {
            LoadClients.run(tend, CLIENTS, Duration.ofSeconds(2), statusOf(path), client -> client.get(path));
            LoadClients.Result result =
                    LoadClients.run(tend, CLIENTS, Duration.ofSeconds(5), statusOf(path), client -> client.get(path));
            figures.add(Figure.beside("GET " + path + ", 16 clients", result.perSecond(), "a second"));
            figures.add(Figure.beside("the same, p99", result.times().quantileMs(0.99), "ms"));
        }
        return figures;
    }

    private static int statusOf(String path) {
        return path.endsWith("/session") ? 204 : 200;
    }

    private static Sample syncs(Path place) throws IOException {
        List<Long> times = new ArrayList<>();
        try (FileChannel channel =
                FileChannel.open(place.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int number = 0; number < SYNCS; number++) {
                channel.write(ByteBuffer.allocate(4_096));
                long start = System.nanoTime();
                channel.force(false);
                times.add(System.nanoTime() - start);
            }
        }
        return new Sample(times);
    }
}
