package care.tend.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Answer;
import care.tend.acceptance.Entries;
import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.Memory;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes on the wire that no well-behaved client sends. */
class WireTest {
    private static final int LIMIT = 65_536;
    private static final int SLOW_CLIENTS = 100;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private static RunningTend tend;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        tend = RunningTend.start(place.resolve("data"));
    }

    @AfterAll
    static void stop() {
        tend.close();
    }

    @Test
    @DisplayName("A body over the limit: 413, announced or in chunks without a length, and nothing kept")
    void tooLarge() throws Exception {
        int before = kept();
        byte[] large = new byte[LIMIT + 1];
        Arrays.fill(large, (byte) ' ');
        assertThat(post(Map.of(), large).status()).isEqualTo(413);
        assertThat(post(Map.of("Transfer-Encoding", "chunked"), chunked(large)).status())
                .isEqualTo(413);
        assertThat(post(Map.of("Content-Length", "99999999999"), new byte[0]).status())
                .isEqualTo(413);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @DisplayName("A large body is refused without being taken in: memory rises by less than 64 MiB")
    void largeBodiesAreNotBuffered() throws Exception {
        byte[] chunk = chunk(new byte[1_000_000]);
        long before = Memory.residentBytes(tend.handle().pid());
        for (int number = 0; number < 20; number++) {
            try (HttpConnection connection = new HttpConnection(tend.port(), SHORT)) {
                connection.write(head("Transfer-Encoding: chunked\r\n"));
                for (int sent = 0; sent < 8; sent++) {
                    connection.write(chunk);
                }
                assertThat(connection.readAnswer("POST").status()).isEqualTo(413);
            } catch (IOException closed) {
                // The server may hang up on the rest.
                assertThat(closed).isNotInstanceOf(SocketTimeoutException.class);
            }
        }
        assertThat(Memory.residentBytes(tend.handle().pid()) - before).isLessThan(64L << 20);
    }

    @Test
    @DisplayName("Two lengths of one request (smuggling): refused, and the hidden request is not served")
    void noSmuggling() throws Exception {
        int before = kept();
        String hidden = "GET /help HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        for (String lengths : List.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nContent-Length: 60\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: xchunked\r\n")) {
            try (HttpConnection connection = new HttpConnection(tend.port(), SHORT)) {
                connection.write(head(lengths) + "0\r\n\r\n" + hidden);
                Answer first = connection.readAnswer("POST");
                assertThat(first.status()).as(lengths).isGreaterThanOrEqualTo(400);
                assertThat(isClosed(connection)).as("closed after " + lengths).isTrue();
            }
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @DisplayName("Broken request lines, headers without end and bytes of no language: refused, and Tend goes on")
    void brokenRequests() throws Exception {
        for (String request : List.of(
                "\0\0\0\0\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "a".repeat(100_000) + "\r\n\r\n",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + "X: a\r\n".repeat(5_000) + "\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /..%2f..%2fkey HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /assets/../../key HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) {
            try (HttpConnection connection = new HttpConnection(tend.port(), SHORT)) {
                connection.write(request);
                assertThat(connection.readAnswer("GET").status())
                        .as(request.substring(0, Math.min(80, request.length())))
                        .isGreaterThanOrEqualTo(400);
            } catch (IOException closed) {
                assertThat(closed).isNotInstanceOf(SocketTimeoutException.class);
            }
        }
        assertThat(help().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A hundred clients that send a byte now and then: the help page still answers at once")
    void slowClients() throws Exception {
        List<HttpConnection> slow = new ArrayList<>();
        try {
            for (int number = 0; number < SLOW_CLIENTS; number++) {
                HttpConnection connection = new HttpConnection(tend.port());
                connection.write(
                        number % 2 == 0 ? "GET / HTTP/1.1\r\nHost: 127.0" : head("Content-Length: 5000\r\n") + "{");
                slow.add(connection);
            }
            for (int round = 0; round < 5; round++) {
                for (HttpConnection connection : slow) {
                    connection.write("x");
                }
                long start = System.nanoTime();
                assertThat(help().status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
                try (TendClient client = tend.client()) {
                    assertThat(client.get("/api/v1/entries").status()).isEqualTo(200);
                }
            }
        } finally {
            for (HttpConnection connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    @DisplayName("An entry at the limit of its fields is kept whole")
    void largestEntry() throws Exception {
        String note = "ü".repeat(8_000);
        try (TendClient client = tend.client()) {
            var entry = Entries.checkIn(note, List.of());
            assertThat(client.append(entry.toString()).status()).isEqualTo(201);
            assertThat(new String(client.get("/api/v1/entries").body(), UTF_8)).contains(note);
            assertThat(client.append(Entries.removal(Entries.idOf(entry)).toString())
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String head(String lengths) throws IOException {
        return "POST /api/v1/entries HTTP/1.1\r\nHost: 127.0.0.1:" + tend.port() + "\r\nAuthorization: Bearer "
                + tend.token() + "\r\nContent-Type: application/json\r\n" + lengths + "\r\n";
    }

    private static Answer post(Map<String, String> headers, byte[] body) throws IOException {
        try (TendClient client = tend.client()) {
            Map<String, String> all = new HashMap<>(headers);
            all.put("Content-Type", "application/json");
            return client.send("POST", "/api/v1/entries", all, body);
        }
    }

    private static byte[] chunked(byte[] body) {
        byte[] chunk = chunk(body);
        byte[] end = "0\r\n\r\n".getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(chunk, chunk.length + end.length);
        System.arraycopy(end, 0, all, chunk.length, end.length);
        return all;
    }

    private static byte[] chunk(byte[] body) {
        byte[] start = (Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length + 2);
        System.arraycopy(body, 0, all, start.length, body.length);
        all[all.length - 2] = '\r';
        all[all.length - 1] = '\n';
        return all;
    }

    private static boolean isClosed(HttpConnection connection) {
        try {
            connection.readAnswer("GET");
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Answer help() throws IOException {
        try (HttpConnection connection = new HttpConnection(tend.port(), SHORT)) {
            return connection.send("GET", "/help", Map.of(), new byte[0]);
        }
    }

    private static int kept() throws IOException {
        try (TendClient client = tend.client()) {
            return client.get("/api/v1/entries").json().get("entries").size();
        }
    }
}
