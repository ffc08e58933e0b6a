package care.tend.server.cli;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyException;
import care.tend.server.keys.PrivateFile;
import care.tend.server.ledger.LedgerJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the server of a data folder listens, as a small file in the folder says. Whether one runs at all, the
 * {@link FolderLock} says; this file is read only while that is held. The token is sent to a port only when this file names
 * it: another account's program that sits on the port learns nothing.
 *
 * @param port where it listens
 * @param file the file that says so
 */
record RunningServer(int port, Path file) implements AutoCloseable {
    private static final String FILE_NAME = "running";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long GLANCE_MS = 50;
    private static final int GLANCES = 200;

    /** Writes down where this process serves; a folder that can't be written is no reason not to serve. */
    static RunningServer mark(DataFolder folder, int port) {
        RunningServer running = new RunningServer(port, fileIn(folder));
        try {
            PrivateFile.write(running.file, "%d%n".formatted(port));
            running.file.toFile().deleteOnExit();
        } catch (IOException e) {
            return running;
        }
        return running;
    }

    /** Takes away what a server left behind that was ended by force. */
    static void forget(DataFolder folder) {
        new RunningServer(0, fileIn(folder)).close();
    }

    /** Finds where a server listens that holds the folder; one that is starting gets time to say so. */
    static Optional<RunningServer> await(DataFolder folder) {
        try {
            for (int glance = 0; glance < GLANCES; glance++) {
                Optional<RunningServer> running = find(folder);
                if (running.isPresent()) {
                    return running;
                }
                Thread.sleep(GLANCE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<RunningServer> find(DataFolder folder) {
        try {
            int port = Integer.parseInt(
                    Files.readString(fileIn(folder)).lines().findFirst().orElse(""));
            return Optional.of(new RunningServer(port, fileIn(folder)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Holds a folder whose ledger is about to be taken away.
     *
     * @throws CannotBeDoneException when a server, or another such command, holds it
     */
    static FolderLock standStill(DataFolder folder) {
        return FolderLock.take(folder)
                .orElseThrow(() -> find(folder)
                        .map(running -> new CannotBeDoneException("running.stop-first", running.port()))
                        .orElseGet(() -> new CannotBeDoneException("running.busy")));
    }

    private static Path fileIn(DataFolder folder) {
        return folder.path().resolve(FILE_NAME);
    }

    /** Asks the server for a fresh one-time address, showing the folder's token. */
    Optional<String> askForAddress(DataFolder folder) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            String token = AccessToken.readOrCreate(folder.tokenFile()).text();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/api/v1/session/address"))
                    .header("Authorization", "Bearer " + token)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 201
                    ? Optional.of(LedgerJson.read(answer.body()).path("path").asString(""))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | KeyException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Left behind, it counts for nothing: nobody holds the folder.
            file.toFile().deleteOnExit();
        }
    }
}
