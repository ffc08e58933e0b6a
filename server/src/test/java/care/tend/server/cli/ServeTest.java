package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tend serve} as a process of its own, as a person starts and stops it. */
class ServeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/open/[A-Za-z0-9_-]{43}");

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "care.tend.server.Tend",
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectErrorStream(true)
                .redirectOutput(output(processes.size()).toFile());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Path output(int number) {
        return folder.resolve("output" + number + ".txt");
    }

    private String waitFor(int number, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String said = "";
        while (System.nanoTime() < end && !said.contains(text)) {
            Thread.sleep(50);
            said = Files.readString(output(number));
        }
        assertThat(said).contains(text);
        return said;
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie").isPresent() ? answer.statusCode() : 0;
        }
    }

    private static Matcher address(String said) {
        Matcher address = ADDRESS.matcher(said);
        assertThat(address.find()).as(said).isTrue();
        return address;
    }

    @Test
    void saysWhereItIsAndLinksOneBrowserMoreWhenRunAgain() throws Exception {
        Path data = folder.resolve("data");
        Process first = start(data, "serve", "--port", "0", "--no-open");
        String said = waitFor(0, "Ctrl-C");
        Matcher address = address(said);
        assertThat(said).contains("Your ledger: " + data).doesNotContain("WARN", "ERROR", "DEBUG");
        assertThat(status(address.group())).isEqualTo(303);
        assertThat(status(address.group())).isZero();

        Process second = start(data, "--port", address.group(1), "--no-open");
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        String secondSaid = waitFor(1, "Tend is running already");
        assertThat(address(secondSaid).group()).isNotEqualTo(address.group());
        assertThat(status(address(secondSaid).group())).isEqualTo(303);

        CommandRun erase = CommandRun.on(data, "", "erase", "--yes");
        assertThat(erase.code()).isEqualTo(1);
        assertThat(erase.err()).contains("Tend is running on this folder");

        first.destroy();
        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("running")).doesNotExist();
        assertThat(data.resolve("token")).exists();
    }

    /** The token goes only where this folder's own mark leads; a stranger on the port gets nothing. */
    @Test
    void aStrangerOnThePortIsNamedAndLearnsNothing() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            stranger.setSoTimeout(500);
            Process process = start(folder.resolve("data"), "--port", "" + stranger.getLocalPort(), "--no-open");
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(waitFor(0, "Another program uses port")).contains("tend serve --port 8090");
            org.assertj.core.api.Assertions.assertThatThrownBy(stranger::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void startsAllTheSameWhenTheLedgerCannotBeOpened() throws Exception {
        Path data = folder.resolve("data");
        TestFolder.sqlite(data).filled();
        Files.writeString(data.resolve("ledger.db"), "this is no database ".repeat(300));
        start(data, "--port", "0", "--no-open");
        String said = waitFor(0, "work all the same");
        assertThat(said)
                .contains("Your ledger can't be opened right now.", "is damaged")
                .doesNotContain("\tat ");
        address(said);
    }

    @Test
    void rehearsesAndLeavesNothingBehind() throws Exception {
        Path temporary = folder.resolve("tmp");
        Files.createDirectory(temporary);
        Process process = start(folder.resolve("data"), "train");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(waitFor(0, "answers.")).doesNotContain("ERROR");
        assertThat(folder.resolve("data")).doesNotExist();
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().matches("tend-train\\d+")))
                    .isEmpty();
        }
    }

    @Test
    void leavingTheBreakWithASignalIsKeptAsStopped() throws Exception {
        Path data = folder.resolve("data");
        Process process = start(data, "break");
        // Looking for other words opens the ledger; a signal in the very first second finds it still closed.
        process.getOutputStream().write("o\n\n5\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        waitFor(0, "This is a moment of suffering.");
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(TestFolder.sqlite(data).open().practiceSessions())
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.stopped()).isNotNull();
                    assertThat(session.before()).isEqualTo(new care.tend.ledger.Rating(5));
                });
    }
}
