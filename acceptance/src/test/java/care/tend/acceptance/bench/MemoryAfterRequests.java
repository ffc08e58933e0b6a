package care.tend.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Entries;
import care.tend.acceptance.Memory;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.nio.file.Path;
import java.util.List;

/** The memory of the server as {@code ./tend} starts it, after a thousand requests of every sort. */
final class MemoryAfterRequests implements Measurement {
    private static final double MEGABYTE = 1e6;
    private static final List<String> PATHS =
            List.of("/", "/help", "/check-in", "/learn", "/api/v1/entries?limit=100", "/api/v1/learn");

    @Override
    public List<Figure> take(Path place) throws Exception {
        try (RunningTend tend = RunningTend.startAsShipped(place.resolve("data"))) {
            long pid = tend.handle().pid();
            double before = Memory.residentBytes(pid) / MEGABYTE;
            ask(tend, 1_000);
            double after = Memory.residentBytes(pid) / MEGABYTE;
            ask(tend, 9_000);
            double later = Memory.residentBytes(pid) / MEGABYTE;
            return List.of(
                    Figure.beside("resident memory after the start", before, "MB"),
                    Figure.atMost("resident memory after 1,000 requests (400 appends, 600 reads)", after, 230, "MB"),
                    Figure.beside("resident memory after 10,000 requests", later, "MB"));
        }
    }

    private static void ask(RunningTend tend, int requests) throws Exception {
        try (TendClient client = tend.client()) {
            for (int number = 0; number < requests; number++) {
                if (number % 5 < 2) {
                    String entry = Entries.checkIn("An invented day.", List.of("tired"))
                            .toString();
                    assertThat(client.append(entry).status()).isEqualTo(201);
                } else {
                    assertThat(client.get(PATHS.get(number % PATHS.size())).status())
                            .isEqualTo(200);
                }
            }
        }
    }
}
