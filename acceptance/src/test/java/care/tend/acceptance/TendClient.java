package care.tend.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A program that speaks to Tend with the token of the data folder, over one keep-alive connection. */
public final class TendClient implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final HttpConnection connection;
    private final Map<String, String> headers;

    /** Connects with a token. */
    public TendClient(int port, String token) throws IOException {
        this.connection = new HttpConnection(port);
        this.headers = Map.of("Authorization", "Bearer " + token);
    }

    /** Sends an entry. */
    public Answer append(String entry) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return connection.send("POST", "/api/v1/entries", all, entry.getBytes(UTF_8));
    }

    /** Reads a path. */
    public Answer get(String path) throws IOException {
        return connection.send("GET", path, headers, new byte[0]);
    }

    /** Sends a request with this token and more headers. */
    public Answer send(String method, String path, Map<String, String> more, byte[] body) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return connection.send(method, path, all, body);
    }

    /** Reads the ledger after a place, page by page, to its end. */
    public List<JsonNode> pagesAfter(long seq) throws IOException {
        List<JsonNode> pages = new ArrayList<>();
        long after = seq;
        while (true) {
            Answer answer = get("/api/v1/entries?after=" + after + "&limit=" + PAGE);
            if (answer.status() != 200) {
                throw new IOException("The ledger can't be read: " + answer);
            }
            JsonNode page = answer.json();
            pages.add(page);
            if (page.get("next").isNull()) {
                return pages;
            }
            after = page.get("next").longValue();
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
