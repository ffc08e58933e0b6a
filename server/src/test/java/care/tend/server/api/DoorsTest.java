package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.server.api.TestServer.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
    private static final List<String> READING = List.of(
            "/api/v1/entries",
            "/api/v1/session",
            "/api/v1/own-wording/the-break",
            "/api/v1/learn",
            "/api/v1/learn/self-talk",
            "/api/v1/journal/01935000-0000-7000-8000-000000000001",
            "/api/v1/reading");
    private static final List<String> WRITING =
            List.of("/api/v1/entries", "/api/v1/session/address", "/api/v1/journal/search", "/api/v1/reading");

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder, null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theApiWantsToKnowWhoAsks() {
        for (String path : READING) {
            assertThat(server.send(HttpRequest.newBuilder(server.uri(path))).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(server.send(HttpRequest.newBuilder(server.uri(path))
                                    .header("Authorization", "Bearer " + "x".repeat(43)))
                            .status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(server.send(HttpRequest.newBuilder(server.uri(path)).header("Cookie", "tend-session=guess"))
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }
        for (String path : WRITING) {
            assertThat(server.send(HttpRequest.newBuilder(server.uri(path)).POST(BodyPublishers.ofString("{}")))
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void thePracticeAndTheHelpPageAreOpenToAnybodyOnThisMachine() {
        for (String path : List.of("/", "/help", "/check-in", "/write", "/learn", "/api/v1/openapi.json")) {
            Answer answer = server.send(HttpRequest.newBuilder(server.uri(path)));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.response().headers().map()).as(path).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void theOneTimeAddressLinksABrowserOnce() {
        String address = server.oneTimePath();

        Answer first = server.send(HttpRequest.newBuilder(server.uri(address)));
        Answer second = server.send(HttpRequest.newBuilder(server.uri(address)));

        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo("/");
        assertThat(first.header("Set-Cookie"))
                .startsWith("tend-session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location"))
                .as("where a sentence says that it has ended")
                .isEqualTo("/#address-ended");
        assertThat(server.get("/").body()).contains("id=\"address-ended\"");
        assertThat(second.header("Set-Cookie")).isEmpty();
        String cookie = first.header("Set-Cookie").split(";", 2)[0];
        assertThat(server.send(HttpRequest.newBuilder(server.uri("/api/v1/session"))
                                .header("Cookie", cookie))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aLinkedBrowserStaysLinkedWhenTendIsStartedAgain() {
        String cookie = server.send(HttpRequest.newBuilder(server.uri(server.oneTimePath())))
                .header("Set-Cookie")
                .split(";", 2)[0];
        stop();
        start();

        assertThat(server.send(HttpRequest.newBuilder(server.uri("/api/v1/session"))
                                .header("Cookie", cookie))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theCookiesOfOtherProgramsOnThisMachineKeepNobodyOut() {
        for (String path : List.of("/", "/help", "/api/v1/session")) {
            assertThat(server.send(server.request(path).header("Cookie", "other=" + "a".repeat(40_000)))
                            .status())
                    .as(path)
                    .isIn(200, 204);
        }
    }

    @Test
    void aSecondSessionCookieOfAnotherProgramLocksNobodyOut() {
        String cookie = linked();
        for (String cookies : List.of("tend-session=foreign; " + cookie, cookie + "; tend-session=foreign")) {
            assertThat(server.send(HttpRequest.newBuilder(server.uri("/api/v1/session"))
                                    .header("Cookie", cookies))
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void whatComesFromTendSaysSo() {
        for (String path : List.of("/", "/help", "/icon.svg", "/service-worker.js")) {
            assertThat(server.get(path).header("Tend")).as(path).isEqualTo("1");
        }
    }

    @Test
    void aLookAheadDoesNotUseTheOneTimeAddressUp() {
        String address = server.oneTimePath();
        Answer head = server.send(HttpRequest.newBuilder(server.uri(address)).HEAD());
        Answer prefetch =
                server.send(HttpRequest.newBuilder(server.uri(address)).header("Sec-Purpose", "prefetch"));
        Answer prerender =
                server.send(HttpRequest.newBuilder(server.uri(address)).header("Sec-Purpose", "prefetch;prerender"));
        Answer preview = server.send(HttpRequest.newBuilder(server.uri(address)).header("Purpose", "prefetch"));

        for (Answer answer : List.of(head, prefetch, prerender, preview)) {
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        assertThat(server.send(HttpRequest.newBuilder(server.uri(address))).header("Set-Cookie"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCALHOST", "LocalHost:8080", "127.0.0.1"})
    void thisMachinesNamesAreKnownInAnyCase(String host) {
        assertThat(server.send(server.request("/help").header("Host", host)).status())
                .isEqualTo(200);
    }

    @Test
    void aBrowserWithMoreCookiesThanAnybodyReadsIsShownTheWayToHelp() {
        Answer page = server.send(server.request("/").header("Cookie", "other=" + "a".repeat(70_000)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.body())
                .contains("href=\"" + server.uri("/help") + "\"")
                .doesNotContain("Tomcat", "HTTP Status", "aaa");
    }

    @Test
    void aPersonUnderAWrongNameIsShownTheWayToHelp() {
        for (String path : List.of("/", "/help", "/open/x")) {
            Answer page = server.send(HttpRequest.newBuilder(server.uri(path))
                    .header("Accept", "text/html,*/*")
                    .header("Host", "tend.localhost"));
            assertThat(page.status()).isEqualTo(421);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body()).contains("href=\"" + server.uri("/help") + "\"");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void pagesAreSentAsTheyWereCompressedWhenTheyWereBuilt() {
        for (String path : List.of("/", "/help")) {
            Answer packed = server.send(server.request(path).header("Accept-Encoding", "gzip, br"));
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.header("Content-Length")).as("known before").isNotEmpty();
            assertThat(packed.header("Content-Type")).startsWith("text/html");
            assertThat(packed.header("Vary").toLowerCase(Locale.ROOT)).contains("accept-encoding");
            Answer plain = server.get(path);
            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(plain.body()).contains("</html>");
        }
    }

    @Test
    void aSlashTooManyStillLeadsToHelp() {
        Answer answer = server.get("/help/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/help");
    }

    @Test
    void anErrorWithoutAPlaceIsAnsweredInPlainWords() {
        Answer answer = server.get("/error");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("timestamp", "path");
    }

    @Test
    void aProgramMayLinkAnotherBrowser() {
        Answer address = server.send(server.request("/api/v1/session/address").POST(BodyPublishers.noBody()));

        assertThat(address.status()).isEqualTo(201);
        assertThat(server.send(HttpRequest.newBuilder(
                                server.uri(address.json().get("path").stringValue())))
                        .header("Set-Cookie"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "tend.local:8080", "10.0.0.5"})
    void aForeignHostIsRefusedEverywhere(String host) {
        for (String path : List.of("/", "/help", "/api/v1/entries", "/open/x")) {
            assertThat(server.send(server.request(path).header("Host", host)).status())
                    .as(path)
                    .isEqualTo(421);
        }
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        for (String path : WRITING) {
            for (List<String> header : List.of(
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Sec-Fetch-Site", "same-site"),
                    List.of("Origin", "https://evil.example"),
                    List.of("Origin", "http://127.0.0.1:1"),
                    List.of("Origin", "null"))) {
                assertThat(server.send(server.request(path)
                                        .header("Content-Type", "application/json")
                                        .header(header.get(0), header.get(1))
                                        .POST(BodyPublishers.ofString("{}")))
                                .status())
                        .as(path + header)
                        .isEqualTo(403);
            }
        }
        for (String path : READING) {
            assertThat(server.send(server.request(path).header("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe() {
        for (String path : List.of("/", "/help", "/unheard-of", "/api/v1/entries", "/api/v1/unheard-of", "/open/x")) {
            Answer answer = server.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void anAnswerToHeadCarriesThemToo() {
        Answer answer = server.send(HttpRequest.newBuilder(server.uri("/")).HEAD());

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void anAddressThatWasUsedInVainWorksOnceTheLedgerIsBack() throws Exception {
        server.get("/api/v1/entries");
        stop();
        Path key = folder.resolve("key");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        start();
        String address = server.oneTimePath();
        assertThat(server.send(HttpRequest.newBuilder(server.uri(address))).header("Set-Cookie"))
                .isEmpty();

        Files.write(key, kept);

        assertThat(server.send(HttpRequest.newBuilder(server.uri(address))).header("Set-Cookie"))
                .isNotEmpty();
    }

    @Test
    void aPersonWhoFindsNothingIsShownThePageForThat() {
        Answer page =
                server.send(HttpRequest.newBuilder(server.uri("/unheard-of")).header("Accept", "text/html,*/*"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("href=\"/help\"");
    }

    @Test
    void thePagesAreServedWhateverHappensToTheLedger() throws Exception {
        stop();
        Files.writeString(
                folder.resolve("ledger.db"),
                "this is no database at all, and long enough to be read as one".repeat(40));
        start();

        assertThat(server.get("/").status()).isEqualTo(200);
        assertThat(server.get("/help").status()).isEqualTo(200);
        Answer answer = server.get("/api/v1/entries");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("detail").stringValue()).contains("damaged", "./tend restore");
        Answer opened = server.send(HttpRequest.newBuilder(server.uri(server.oneTimePath())));
        assertThat(opened.status()).as("a person lands on the practice").isEqualTo(303);
        assertThat(opened.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aKeyFileThatIsAwayIsNeverReplaced() throws Exception {
        server.get("/api/v1/entries");
        stop();
        Path key = folder.resolve("key");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        start();

        Answer answer = server.get("/api/v1/entries");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("detail").stringValue()).contains("key");
        assertThat(key).doesNotExist();
        Files.write(key, kept);
        assertThat(server.get("/api/v1/entries").status()).isEqualTo(200);
    }

    private String linked() {
        return server.send(HttpRequest.newBuilder(server.uri(server.oneTimePath())))
                .header("Set-Cookie")
                .split(";", 2)[0];
    }
}
