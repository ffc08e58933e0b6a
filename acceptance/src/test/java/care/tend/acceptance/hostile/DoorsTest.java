package care.tend.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Answer;
import care.tend.acceptance.Entries;
import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in: every route of the API's own description, asked in every wrong way. */
class DoorsTest {
    private static final byte[] NOTHING = new byte[0];
    private static final List<String> PAGES = List.of("/", "/help", "/check-in", "/learn");
    private static final List<String> SAFE_HEADERS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy");

    private static RunningTend tend;
    private static List<Route> routes;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        tend = RunningTend.start(place.resolve("data"));
        routes = Route.listAll(tend);
        assertThat(routes)
                .hasSizeGreaterThanOrEqualTo(6)
                .anyMatch(Route::mutates)
                .anyMatch(Route::open);
    }

    @AfterAll
    static void stop() {
        tend.close();
    }

    @Test
    @DisplayName("Without the token, or with another one: 401 on every route that isn't open")
    void nobodyUnknown() throws Exception {
        for (Route route : routes) {
            for (Map<String, String> headers : List.of(
                    Map.<String, String>of(),
                    Map.of("Authorization", "Bearer " + "A".repeat(43)),
                    Map.of("Authorization", "Basic dGVuZDp0ZW5k"),
                    Map.of("Cookie", "tend-session=" + "A".repeat(43)))) {
                assertThat(ask(route, headers).status())
                        .as(route + " " + headers)
                        .isEqualTo(route.open() ? 200 : 401);
            }
        }
    }

    @Test
    @DisplayName("Addressed by a foreign name (DNS rebinding): refused on every route and page, whoever asks")
    void noForeignName() throws Exception {
        for (String host : List.of("evil.example", "evil.example:" + tend.port(), "127.0.0.1.evil.example", "0x7f.1")) {
            for (Route route : routes) {
                assertThat(askAsOwner(route, Map.of("Host", host)).status())
                        .as(route + " as " + host)
                        .isIn(400, 421);
            }
            for (String page : PAGES) {
                assertThat(ask(new Route("GET", page, true), Map.of("Host", host))
                                .status())
                        .isIn(400, 421);
            }
        }
    }

    @Test
    @DisplayName("Sent by another site's page, even with the token: 403 on every route that isn't open")
    void nothingFromAnotherSite() throws Exception {
        for (Route route : routes) {
            for (Map<String, String> headers : List.of(
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.of("Origin", "http://127.0.0.1:1"))) {
                assertThat(askAsOwner(route, headers).status())
                        .as(route + " " + headers)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    @DisplayName("Its own page may ask: same origin, with the token")
    void ownPageIsServed() throws Exception {
        Map<String, String> headers =
                Map.of("Sec-Fetch-Site", "same-origin", "Origin", "http://127.0.0.1:" + tend.port());
        for (Route route : routes) {
            assertThat(askAsOwner(route, headers).status()).as(route.toString()).isBetween(200, 422);
            assertThat(askAsOwner(route, headers).status()).as(route.toString()).isNotIn(401, 403);
        }
    }

    @Test
    @DisplayName("TRACE, TRACK, CONNECT and invented methods are refused and echo nothing")
    void noStrangeMethods() throws Exception {
        for (String method : List.of("TRACE", "TRACK", "CONNECT", "PROPFIND", "BREW", "PUT", "DELETE", "PATCH")) {
            for (String path : List.of("/", "/help", "/api/v1/entries")) {
                Answer answer = askAsOwner(new Route(method, path, false), Map.of("X-Echo", "echo-me-not"));
                assertThat(answer.status()).as(method + " " + path).isIn(400, 403, 404, 405, 501);
                assertThat(answer.everything()).doesNotContain("echo-me-not");
            }
        }
    }

    @Test
    @DisplayName("Every answer carries the protecting headers, errors and refusals too; nothing of the API is cached")
    void headersEverywhere() throws Exception {
        Map<String, Answer> answers = new HashMap<>();
        for (Route route : routes) {
            answers.put(route + " known", askAsOwner(route, Map.of()));
            answers.put(route + " unknown", ask(route, Map.of()));
            answers.put(route + " cross-site", askAsOwner(route, Map.of("Sec-Fetch-Site", "cross-site")));
            answers.put(route + " foreign name", ask(route, Map.of("Host", "evil.example")));
        }
        for (String page : PAGES) {
            answers.put(page, ask(new Route("GET", page, true), Map.of()));
        }
        answers.put("404", ask(new Route("GET", "/nowhere", true), Map.of()));
        answers.put("405", askAsOwner(new Route("DELETE", "/api/v1/entries", false), Map.of()));
        answers.put("open", ask(new Route("GET", "/open/spent", true), Map.of()));
        answers.forEach((what, answer) -> {
            assertThat(answer.headers().keySet()).as(what).containsAll(SAFE_HEADERS);
            assertThat(answer.findHeader("content-security-policy").orElseThrow())
                    .as(what)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-");
            assertThat(answer.headers()).as(what).doesNotContainKeys("server", "x-powered-by", "etag-weak");
            if (what.contains("/api/") && !what.contains("openapi")) {
                assertThat(answer.findHeader("cache-control"))
                        .as(what)
                        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            }
        });
    }

    @Test
    @DisplayName("Practice and help need no cookie and set none; a spent address links nobody")
    void pagesLeaveNoTrace() throws Exception {
        for (String page : List.of("/", "/help", "/check-in", "/learn", "/open/spent")) {
            Answer answer = ask(new Route("GET", page, true), Map.of());
            assertThat(answer.status()).isIn(200, 303);
            assertThat(answer.headers()).as(page).doesNotContainKey("set-cookie");
        }
    }

    private static Answer ask(Route route, Map<String, String> headers) throws IOException {
        try (HttpConnection connection = tend.connection()) {
            return connection.send(route.method(), route.path(), withType(route, headers), bodyFor(route));
        }
    }

    private static Answer askAsOwner(Route route, Map<String, String> headers) throws IOException {
        try (TendClient client = tend.client()) {
            return client.send(route.method(), route.path(), withType(route, headers), bodyFor(route));
        }
    }

    private static Map<String, String> withType(Route route, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (route.mutates()) {
            all.put("Content-Type", "application/json");
        }
        return all;
    }

    private static byte[] bodyFor(Route route) {
        return route.path().endsWith("/entries") && route.method().equals("POST")
                ? Entries.checkIn("words", List.of()).toString().getBytes(UTF_8)
                : NOTHING;
    }
}
