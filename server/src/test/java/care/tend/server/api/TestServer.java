package care.tend.server.api;

import care.tend.server.Settings;
import care.tend.server.TendServer;
import care.tend.server.keys.DataFolder;
import care.tend.server.people.OneTimeAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a free port, over a real database, and a client that asks it. */
public final class TestServer implements AutoCloseable {
    static {
        // Lets the tests send what a browser sends of itself.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin,connection");
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ConfigurableApplicationContext context;
    private final Path folder;

    /** Starts a server on a data folder and, if named, another database than the file in it. */
    public TestServer(Path folder, @Nullable String databaseUrl) {
        this.folder = folder;
        this.context = TendServer.start(new Settings(new DataFolder(folder), databaseUrl, 0));
    }

    /** An answer: its status, headers and body. */
    public record Answer(HttpResponse<String> response) {
        /** Returns the status. */
        public int status() {
            return response.statusCode();
        }

        /** Returns the body. */
        public String body() {
            return response.body();
        }

        /** Returns the body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Returns a header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Returns the address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + TendServer.portOf(context) + path);
    }

    /** Returns the token of the data folder. */
    public String token() {
        try {
            return Files.readString(folder.resolve("token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a fresh one-time path. */
    public String oneTimePath() {
        return context.getBean(OneTimeAddresses.class).issue();
    }

    /** Asks as whoever holds the token. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON as whoever holds the token. */
    public Answer post(String json) {
        return send(request("/api/v1/entries")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** A request with the token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
    }

    /** Sends any request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
