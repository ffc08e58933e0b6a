package care.tend.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Answer;
import care.tend.acceptance.Entries;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opening a ledger of 12,000 entries: {@code GET /api/v1/learn}, which opens every entry and computes all of Learn from them.
 * Measured from outside, so HTTP, statistics and JSON are in the figure.
 */
final class LongLedger implements Measurement {
    private static final int ENTRIES = 12_000;
    private static final int CLIENTS = 16;
    private static final int WARM_RUNS = 30;
    private static final int COLD_RUNS = 5;
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    @Override
    public List<Figure> take(Path place) throws Exception {
        Path folder = place.resolve("data");
        try (RunningTend tend = RunningTend.startAsShipped(folder)) {
            fill(tend);
        }
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        for (int run = 0; run < COLD_RUNS; run++) {
            try (RunningTend tend = RunningTend.startAsShipped(folder);
                    TendClient client = tend.client()) {
                cold.add(time(client));
                for (int more = 0; more < WARM_RUNS; more++) {
                    long nanos = time(client);
                    if (more >= WARM_RUNS / 2) {
                        warm.add(nanos);
                    }
                }
            }
        }
        return List.of(
                Figure.atMost(
                        "12,000 entries opened by Learn, warm, median of " + warm.size(),
                        new Sample(warm).medianMs(),
                        300,
                        "ms"),
                Figure.beside("the same, p99", new Sample(warm).quantileMs(0.99), "ms"),
                Figure.beside(
                        "the very first opening after a start, median of " + COLD_RUNS,
                        new Sample(cold).medianMs(),
                        "ms"));
    }

    private static long time(TendClient client) throws Exception {
        long start = System.nanoTime();
        Answer answer = client.get("/api/v1/learn");
        long time = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        return time;
    }

    private static void fill(RunningTend tend) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(Thread.ofPlatform().start(() -> {
                try (TendClient client = tend.client()) {
                    for (int entry = next.getAndIncrement(); entry < ENTRIES; entry = next.getAndIncrement()) {
                        assertThat(client.append(entry(entry).toString()).status())
                                .isEqualTo(201);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        try (TendClient client = tend.client()) {
            int kept = client.pagesAfter(0).stream()
                    .mapToInt(page -> page.get("entries").size())
                    .sum();
            assertThat(kept).isEqualTo(ENTRIES);
        }
    }

    /** Ten years of somebody: three entries a day, half of them sessions, half of them check-ins with a page of words. */
    private static ObjectNode entry(int number) {
        ObjectNode entry = number % 2 == 0
                ? Entries.session("the-break", "classic", "feet")
                        .put("before", 4 + number % 6)
                        .put("after", 3 + number % 5)
                : Entries.checkIn("An invented day. ".repeat(88), List.of("tired", "tense"));
        return entry.put(
                "effective",
                DateTimeFormatter.ISO_ZONED_DATE_TIME.format(LocalDate.of(2016, 1, 1)
                        .plusDays(number / 3)
                        .atTime(LocalTime.of(8 + number % 12, number % 60))
                        .atZone(ZONE)));
    }
}
