package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.server.api.TestServer.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever the API answers stands in its own description, in the form that is described there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedAnswersTest {
    private TestServer server;
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder, null);
        document = server.get("/api/v1/openapi.json").json();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1} {3}: {4} -> {5}")
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/entries                 | entries                 |                | x                 | 200
            GET  | /api/v1/entries                 | entries?after=abc       |                | x                 | 422
            GET  | /api/v1/entries                 | entries                 | Accept         | text/html         | 406
            GET  | /api/v1/entries                 | entries                 | Host           | evil.example      | 421
            GET  | /api/v1/entries                 | entries                 | Sec-Fetch-Site | cross-site        | 403
            GET  | /api/v1/entries                 | entries                 | Authorization  | Bearer x          | 401
            GET  | /api/v1/entries                 | entries;a=b             |                | x                 | 400
            POST | /api/v1/entries                 | entries                 |                | x                 | 400
            POST | /api/v1/entries                 | entries                 |                | {}                | 422
            POST | /api/v1/entries                 | entries                 | Content-Type   | text/plain        | 415
            POST | /api/v1/entries                 | entries                 | Accept         | text/html         | 406
            GET  | /api/v1/own-wording/{practice}  | own-wording/Not-A-Name  |                | x                 | 422
            GET  | /api/v1/own-wording/{practice}  | own-wording/unheard-of  |                | x                 | 404
            GET  | /api/v1/learn                   | learn                   |                | x                 | 200
            GET  | /api/v1/learn                   | learn                   | Accept         | text/html         | 406
            GET  | /api/v1/learn/self-talk         | learn/self-talk         |                | x                 | 200
            POST | /api/v1/journal/search          | journal/search          |                | {}                | 200
            POST | /api/v1/journal/search          | journal/search          |                | {"words":1}       | 422
            POST | /api/v1/journal/search          | journal/search          |                | {"more":""}       | 422
            POST | /api/v1/journal/search          | journal/search          | Content-Type   | text/plain        | 415
            GET  | /api/v1/journal/{id}            | journal/not-an-id       |                | x                 | 422
            GET  | /api/v1/journal/{id}            | journal/01935000-0000-7000-8000-000000000001 | | x             | 404
            POST | /api/v1/reading                 | reading                 |                | {"text":"Tea."}   | 200
            POST | /api/v1/reading                 | reading                 |                | x                 | 400
            POST | /api/v1/reading                 | reading                 | Accept         | text/html         | 406
            GET  | /api/v1/reading                 | reading                 |                | x                 | 200
            GET  | /api/v1/session                 | session                 |                | x                 | 204
            GET  | /api/v1/session                 | session                 | Authorization  | Bearer x          | 401
            POST | /api/v1/session/address         | session/address         |                | {}                | 201
            POST | /api/v1/session/address         | session/address         | Origin         | http://evil.example | 403
            GET  | /api/v1/openapi.json            | openapi.json            |                | x                 | 200
            GET  | /api/v1/openapi.json            | openapi.json            | Host           | evil.example      | 421
            GET  | /api/v1/openapi.json            | openapi.json            | Sec-Fetch-Site | cross-site        | 403
            """)
    void isDescribed(String method, String path, String asked, String header, String value, int status) {
        HttpRequest.Builder request = server.request("/api/v1/" + asked)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(value));
        if (method.equals("POST")) {
            request.setHeader("Content-Type", "application/json");
        }
        if (header != null) {
            request.setHeader(header, value);
        }

        Answer answer = server.send(request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode responses = document.get("paths").get(path).get(method.toLowerCase(java.util.Locale.ROOT));
        JsonNode described = responses.get("responses").path(Integer.toString(status));
        assertThat(described.isMissingNode()).as("described").isFalse();
        if (described.has("$ref")) {
            described = document.at(described.get("$ref").stringValue().substring(1));
        }
        if (described.has("content") && !header(header, "Accept")) {
            assertThat(answer.header("Content-Type"))
                    .startsWith(
                            described.get("content").propertyNames().iterator().next());
        }
    }

    private static boolean header(String sent, String name) {
        return name.equals(sent);
    }
}
