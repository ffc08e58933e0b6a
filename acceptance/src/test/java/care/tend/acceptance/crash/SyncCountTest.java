package care.tend.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.QuickStart;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.SystemCalls;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Durable means that the disk was asked: counted from outside, by the system's own record of calls. */
class SyncCountTest {
    private static final int ENTRIES = 60;
    private static final int CLIENTS = 8;
    private static final Pattern SYNC = Pattern.compile("\\b(fdatasync|fsync)\\(");

    @Test
    @DisplayName("One client: a sync of the disk for each acknowledged entry; many clients share syncs")
    void everyAcknowledgementIsSynced(@TempDir Path place) throws Exception {
        SystemCalls calls = SystemCalls.recordedIn(place, "fdatasync,fsync");
        try (RunningTend tend = RunningTend.start(place.resolve("data"), QuickStart.options(), calls.wrapper())) {
            append(tend, 1);
            int before = syncs(calls);
            append(tend, ENTRIES);
            int alone = syncs(calls) - before;
            appendTogether(tend);
            int together = syncs(calls) - before - alone;
            System.out.printf(
                    "syncs: %d for %d entries of one client, %d for %d entries of %d clients%n",
                    alone, ENTRIES, together, ENTRIES * CLIENTS, CLIENTS);
            assertThat(alone).isGreaterThanOrEqualTo(ENTRIES);
            assertThat(together).isBetween(ENTRIES, ENTRIES * CLIENTS * 2);
        }
    }

    private static void append(RunningTend tend, int count) throws IOException {
        try (TendClient client = tend.client()) {
            for (int number = 0; number < count; number++) {
                assertThat(client.append(Sent.checkIn("entry " + number).body()).status())
                        .isEqualTo(201);
            }
        }
    }

    private static void appendTogether(RunningTend tend) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(Thread.ofPlatform().start(() -> {
                try {
                    append(tend, ENTRIES);
                } catch (IOException | AssertionError e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        assertThat(failures).isEmpty();
    }

    private static int syncs(SystemCalls calls) throws IOException {
        return calls.find(SYNC).size();
    }
}
