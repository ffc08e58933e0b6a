package care.tend.server.cli;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.DataFolder;
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
import java.util.List;
import java.util.Optional;

/**
 * The server that runs on a data folder, as a small file in the folder says. The token is sent to a port only when this
 * file names it: another account's program that sits on the port learns nothing.
 *
 * @param port where it listens
 * @param process its process
 * @param file the file that says so
 */
record RunningServer(int port, long process, Path file) implements AutoCloseable {
    private static final String FILE_NAME = "running";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Writes down that this process serves; a folder that can't be written is no reason not to serve. */
    static RunningServer mark(DataFolder folder, int port) {
        RunningServer running = new RunningServer(port, ProcessHandle.current().pid(), fileIn(folder));
        try {
            PrivateFile.write(running.file, "%d%n%d%n".formatted(port, running.process));
            running.file.toFile().deleteOnExit();
        } catch (IOException e) {
            return running;
        }
        return running;
    }

    /** Finds the server of a data folder, if its process lives. */
    static Optional<RunningServer> find(DataFolder folder) {
        try {
            List<String> lines = Files.readAllLines(fileIn(folder));
            RunningServer running =
                    new RunningServer(Integer.parseInt(lines.get(0)), Long.parseLong(lines.get(1)), fileIn(folder));
            return ProcessHandle.of(running.process)
                    .filter(ProcessHandle::isAlive)
                    .map(process -> running);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes sure that no server runs on a data folder whose ledger is about to be taken away.
     *
     * @throws CannotBeDoneException when one does
     */
    static void refuse(DataFolder folder) {
        find(folder).ifPresent(running -> {
            throw new CannotBeDoneException("running.stop-first", running.port());
        });
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
        } catch (IOException | IllegalArgumentException e) {
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
            // Left behind, it names a process that is gone, and counts for nothing.
            file.toFile().deleteOnExit();
        }
    }
}
