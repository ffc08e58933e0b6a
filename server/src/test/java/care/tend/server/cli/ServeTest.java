package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tend serve} as a process of its own, as a person starts and stops it. */
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/open/[A-Za-z0-9_-]{43}");

    @TempDir
    private Path folder;

    static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie").isPresent() ? answer.statusCode() : 0;
        }
    }

    static Matcher address(String said) {
        Matcher address = ADDRESS.matcher(said);
        assertThat(address.find()).as(said).isTrue();
        return address;
    }

    @Test
    void saysWhereItIsAndLinksOneBrowserMoreWhenRunAgain() throws Exception {
        Path data = folder.resolve("data");
        try (CommandProcess first = CommandProcess.start(data, "serve", "--port", "0", "--no-open")) {
            String said = first.waitFor("Ctrl-C");
            Matcher address = address(said);
            assertThat(said).contains("Your ledger: " + data).doesNotContain("WARN", "ERROR", "DEBUG");
            assertThat(status(address.group())).isEqualTo(303);
            assertThat(status(address.group())).isZero();

            for (String port : List.of(address.group(1), "0")) {
                try (CommandProcess second = CommandProcess.start(data, "--port", port, "--no-open")) {
                    assertThat(second.exitCode()).isZero();
                    Matcher other = address(second.waitFor("Tend is running already"));
                    assertThat(other.group()).isNotEqualTo(address.group());
                    assertThat(other.group(1)).isEqualTo(address.group(1));
                    assertThat(status(other.group())).isEqualTo(303);
                }
            }
            CommandRun erase = CommandRun.on(data, "", "erase", "--yes");
            assertThat(erase.code()).isEqualTo(1);
            assertThat(erase.err()).contains("Tend is running on this folder");
            String copy = folder.resolve("copy").toString();
            assertThat(CommandRun.on(data, "", "backup", copy).code()).isZero();
            CommandRun restore = CommandRun.on(data, "", "restore", copy, "--replace", "--yes");
            assertThat(restore.err()).contains("Tend is running on this folder");

            first.stop();
            assertThat(data.resolve("running")).doesNotExist();
            assertThat(data.resolve("token")).exists();
        }
    }

    @Test
    void whatALossOfPowerLeavesBehindStandsInNobodysWay() throws Exception {
        Path data = folder.resolve("data");
        TestFolder.sqlite(data).filled();
        try (CommandProcess first = CommandProcess.start(data, "--port", "0", "--no-open")) {
            first.waitFor("Ctrl-C");
        }
        assertThat(data.resolve("running")).exists();
        // The system may have given the number of that process to another one since.
        Files.writeString(
                data.resolve("running"), "8080\n" + ProcessHandle.current().pid() + "\n");
        try (CommandProcess next = CommandProcess.start(data, "--port", "0", "--no-open")) {
            next.waitFor("Tend is here.");
        }
        Files.writeString(
                data.resolve("running"), "8080\n" + ProcessHandle.current().pid() + "\n");
        assertThat(CommandRun.on(data, "", "erase", "--yes").err()).isEmpty();
        assertThat(data).doesNotExist();
    }

    /** The token goes only where this folder's own mark leads; a stranger on the port gets nothing. */
    @Test
    void aStrangerOnThePortIsNamedAndLearnsNothing() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                CommandProcess tend = CommandProcess.start(
                        folder.resolve("data"), "--port", "" + stranger.getLocalPort(), "--no-open")) {
            stranger.setSoTimeout(500);
            assertThat(tend.exitCode()).isEqualTo(1);
            assertThat(tend.said()).contains("Another program uses port", "./tend serve --port 8090");
            assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void startsAllTheSameWhenTheLedgerCannotBeOpened() throws Exception {
        Path data = folder.resolve("data");
        TestFolder.sqlite(data).filled();
        Files.writeString(data.resolve("ledger.db"), "this is no database ".repeat(300));
        try (CommandProcess tend = CommandProcess.start(data, "--port", "0", "--no-open")) {
            String said = tend.waitFor("work all the same");
            assertThat(said)
                    .contains("Your ledger can't be opened right now.", "is damaged")
                    .doesNotContain("\tat ");
            address(said);
        }
    }

    /** The Break needs no token: what stands in its place is no reason to leave anybody alone. */
    @ParameterizedTest
    @ValueSource(strings = {"folder", "not text", "another program's"})
    void startsAllTheSameWithoutAToken(String kind) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path token = data.resolve("token");
        switch (kind) {
            case "folder" -> Files.createDirectories(token.resolve("inside"));
            case "not text" -> Files.write(token, new byte[] {(byte) 0xff, (byte) 0xfe, 1});
            default -> Files.writeString(token, "{\"of\": \"another program\"}");
        }
        try (CommandProcess tend = CommandProcess.start(data, "--port", "0", "--no-open")) {
            String said = tend.waitFor("Ctrl-C");
            assertThat(said).contains("The token file " + token + " can't be used");
            assertThat(status(address(said).group())).isEqualTo(303);
            assertThat(token).exists();
        }
    }

    @Test
    void rehearsesAndLeavesNothingBehind() throws Exception {
        try (CommandProcess tend = CommandProcess.start(folder.resolve("data"), "train")) {
            assertThat(tend.exitCode()).isZero();
            assertThat(tend.said()).contains("answers.").doesNotContain("ERROR");
        }
        assertThat(folder.resolve("data")).doesNotExist();
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().matches("tend-train\\d+")))
                    .isEmpty();
        }
    }

    @Test
    void leavingTheBreakWithASignalIsKeptAsStopped() throws Exception {
        Path data = folder.resolve("data");
        try (CommandProcess tend = CommandProcess.start(data, "break")) {
            // Looking for other words opens the ledger; a signal in the very first second finds it still closed.
            tend.type("o\n\n5\n");
            tend.waitFor("This is a moment of suffering.");
            tend.stop();
        }
        assertThat(TestFolder.sqlite(data).open().practiceSessions())
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.stopped()).isNotNull();
                    assertThat(session.before()).isEqualTo(new care.tend.ledger.Rating(5));
                });
    }
}
