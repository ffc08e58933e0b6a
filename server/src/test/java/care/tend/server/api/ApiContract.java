package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.server.api.TestServer.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the API keeps to, whichever database is under it. One server for the class; every test uses its own ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiContract {
    private static final String TIME = "'effective':'2026-11-23T21:04:00+13:00[Pacific/Auckland]'";

    private TestServer server;
    private int lastId;

    abstract TestServer start(Path folder);

    @BeforeAll
    void startOnce(@TempDir Path folder) {
        server = start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anEntryIsKeptOnceAndFoundAgain() {
        String id = newId();
        String entry = checkIn(id, "'distress':7,'feelings':['shaky'],'note':'a long day'");

        Answer first = server.post(entry);
        Answer again = server.post(entry);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().get("id").stringValue()).isEqualTo(id);
        JsonNode kept = find(id);
        assertThat(kept.get("seq").longValue())
                .isEqualTo(first.json().get("seq").longValue());
        assertThat(kept.get("distress").intValue()).isEqualTo(7);
        assertThat(kept.get("note").stringValue()).isEqualTo("a long day");
        assertThat(kept.get("effective").stringValue()).isEqualTo("2026-11-23T21:04:00+13:00[Pacific/Auckland]");
        assertThat(kept.get("recorded").stringValue()).endsWith("Z");
        assertThat(kept.has("threat")).isFalse();
    }

    @Test
    void theOrderOfFieldsMakesNoOtherEntry() {
        String id = newId();
        server.post(checkIn(id, "'distress':7,'care':2"));

        assertThat(server.post(json("{'care':2,'distress':7,'kind':'check-in','id':'" + id + "'," + TIME + "}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndChangesNothing() {
        String id = newId();
        server.post(checkIn(id, "'distress':7"));

        Answer answer = server.post(checkIn(id, "'distress':6"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(find(id).get("distress").intValue()).isEqualTo(7);
    }

    @Test
    void aRemovedEntryIsGoneAndStaysGone() {
        String id = newId();
        server.post(checkIn(id, "'note':'to be removed'"));
        Answer removal =
                server.post(json("{'id':'" + newId() + "','kind':'removal'," + TIME + ",'removes':'" + id + "'}"));

        assertThat(removal.status()).isEqualTo(201);
        assertThat(page().get("removed").findValuesAsString("id")).contains(id);
        assertThat(server.post(checkIn(id, "'note':'to be removed'")).status()).isEqualTo(410);
        assertThat(server.get("/api/v1/entries?limit=1000").body()).doesNotContain("to be removed");
    }

    @Test
    void aCorrectionIsKeptBesideWhatItCorrects() {
        String id = newId();
        server.post(checkIn(id, "'distress':7"));

        Answer correction = server.post(json("{'id':'" + newId() + "','kind':'correction'," + TIME + ",'corrects':'"
                + id + "','entry':{'kind':'check-in'," + TIME + ",'distress':4}}"));

        assertThat(correction.status()).isEqualTo(201);
        assertThat(find(id).get("distress").intValue()).isEqualTo(7);
    }

    @Test
    void ownWordsAreFoundUntilNewerOnesAreKept() {
        assertThat(server.get("/api/v1/own-wording/unheard-of").status()).isEqualTo(404);
        for (String line : List.of("This hurts.", "This hurts now.")) {
            server.post(json("{'id':'" + newId() + "','kind':'own-wording'," + TIME
                    + ",'practice':'the-break','lines':['" + line + "']}"));
        }
        assertThat(server.get("/api/v1/own-wording/the-break")
                        .json()
                        .get("lines")
                        .get(0)
                        .stringValue())
                .isEqualTo("This hurts now.");
        assertThat(server.get("/api/v1/own-wording/Not-A-Name").status()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'moodd':5                                    | 422 | moodd
            'distress':11                                | 422 | distress
            'distress':-1                                | 422 | distress
            'distress':5.5                               | 422 | distress
            'distress':5.0                               | 422 | distress
            'distress':1e1                               | 422 | distress
            'distress':99999999999999999999              | 422 | distress
            'distress':'5'                               | 422 | distress
            'distress':null                              | 422 | distress
            'distress':[5]                               | 422 | distress
            'feelings':'sad'                             | 422 | feelings
            'feelings':[5]                               | 422 | feelings
            'feelings':['']                              | 422 | feelings
            'note':7                                     | 422 | note
            'note':'\\ud800'                             | 422 | note
            'note':{}                                    | 422 | note
            'before':5                                   | 422 | before
            'distress':5,'distress':5                    | 400 | ""
            'distress':05                                | 400 | ""
            'distress':NaN                               | 400 | ""
            'distress'                                   | 400 | ""
            """)
    void whatCanNotBeKeptIsRefusedByName(String fields, int status, String field) {
        String id = newId();

        Answer answer = server.post(checkIn(id, fields));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").stringValue()).contains("Nothing was stored");
        assertThat(answer.json().path("field").stringValue("")).isEqualTo(field);
        assertThat(ids()).doesNotContain(id);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                                      | 422 | kind
            {'kind':'check-in'}                                                     | 422 | id
            {'kind':'diary','id':'ID',TIME}                                         | 422 | kind
            {'kind':5,'id':'ID',TIME}                                               | 422 | kind
            {'kind':'check-in','id':'ID'}                                           | 422 | effective
            {'kind':'check-in','id':'ID','effective':'yesterday'}                   | 422 | effective
            {'kind':'check-in','id':'ID','effective':'2026-11-23T21:04:00'}         | 422 | effective
            {'kind':'check-in','id':'6a1cbd0e-0f34-4f27-9d55-3bb5b1a6a1d4',TIME}    | 422 | id
            {'kind':'check-in','id':'x',TIME}                                       | 422 | id
            {'kind':'check-in','id':'1935000-00000-7000-8000-000000000001',TIME}    | 422 | id
            {'kind':'practice-session','id':'ID',TIME}                              | 422 | practice
            {'kind':'practice-session','id':'ID',TIME,'practice':'The Break'}       | 422 | practice
            {'kind':'practice-session','id':'ID',TIME,'practice':'a','feltWorse':1} | 422 | feltWorse
            {'kind':'practice-session','id':'ID',TIME,'practice':'a','wording':'A'} | 422 | wording
            {'kind':'practice-session','id':'ID',TIME,'practice':'a','ended':'now'} | 422 | ended
            {'kind':'own-wording','id':'ID',TIME,'practice':'a','lines':[]}         | 422 | lines
            {'kind':'removal','id':'ID',TIME,'removes':'ID'}                        | 422 | removes
            {'kind':'removal','id':'ID',TIME,'removes':'01935000-0000-7000-9000-000000000000'} | 422 | removes
            {'kind':'correction','id':'ID',TIME,'corrects':'01935000-0000-7000-9000-000000000000'} | 422 | entry
            {'kind':'correction','id':'ID',TIME,'corrects':'01935000-0000-7000-9000-000000000000','entry':{'kind':'check-in',TIME,'care':12}} | 422 | entry.care
            {'kind':'correction','id':'ID',TIME,'corrects':'01935000-0000-7000-9000-000000000000','entry':{'kind':'check-in',TIME,'id':'ID'}} | 422 | entry.id
            {'kind':'correction','id':'ID',TIME,'corrects':'01935000-0000-7000-9000-000000000000','entry':{'kind':'removal',TIME,'removes':'ID'}} | 422 | entry.kind
            []                                                                      | 400 | ""
            5                                                                       | 400 | ""
            {'kind':'check-in'                                                      | 400 | ""
            {} {}                                                                   | 400 | ""
            """)
    void everyKindHoldsItsShape(String body, int status, String field) {
        String id = newId();

        Answer answer = server.post(json(body.replace("ID", id).replace("TIME", TIME)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("field").stringValue("")).isEqualTo(field);
        assertThat(ids()).doesNotContain(id);
    }

    @Test
    void aDuplicateFieldIsNamed() {
        assertThat(server.post(checkIn(newId(), "'care':1,'care':2"))
                        .json()
                        .get("detail")
                        .stringValue())
                .contains("care");
    }

    @Test
    void aComplaintNeverRepeatsWhatWasSent() {
        for (String fields : List.of(
                "'secret words of mine':5",
                "'note':['secret words of mine']",
                "'feelings':['secret words of mine " + "x".repeat(60) + "']",
                "'kind':'secret words of mine'",
                "'note':'secret words of mine",
                "'secret words of mine':1,'secret words of mine':2")) {
            assertThat(server.post(checkIn(newId(), fields)).body()).doesNotContain("secret");
        }
    }

    @Test
    void deepNestingAndLargeBodiesAreRefused() {
        assertThat(server.post("[".repeat(5_000)).status()).isEqualTo(400);
        assertThat(server.post(checkIn(newId(), "'note':" + "{'a':".repeat(40) + "1" + "}".repeat(40)))
                        .status())
                .isEqualTo(400);
        assertThat(server.post(checkIn(newId(), "'note':'" + "n".repeat(8_001) + "'"))
                        .status())
                .isEqualTo(422);
        assertThat(server.post(checkIn(newId(), "'note':'" + "n".repeat(70_000) + "'"))
                        .status())
                .isEqualTo(413);
        assertThat(server.send(server.request("/api/v1/entries")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(new byte[70_000]))))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void onlyJsonIsTaken() {
        HttpRequest.Builder form = server.request("/api/v1/entries")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(checkIn(newId(), "'care':1")));

        assertThat(server.send(form).status()).isEqualTo(415);
        assertThat(server.send(server.request("/api/v1/entries").DELETE()).status())
                .isEqualTo(405);
        assertThat(server.get("/api/v1/unheard-of").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1,after",
        "after=abc,after",
        "after=1&after=2,after",
        "after=,after",
        "after=99999999999999999999,after",
        "limit=0,limit",
        "limit=many,limit",
        "limit=1001,limit"
    })
    void aParameterThatCanNotBeTakenIsNamed(String query, String field) {
        Answer answer = server.get("/api/v1/entries?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.json().get("detail").stringValue())
                .as("nothing was to be stored")
                .doesNotContain("stored");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] overlong = checkIn(newId(), "'note':'a/b'").getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(overlong, StandardCharsets.ISO_8859_1).replace("a/b", "a\u00c0\u00afb");
        byte[] utf16 = checkIn(newId(), "'note':'a'").getBytes(StandardCharsets.UTF_16BE);
        for (byte[] body : List.of(text.getBytes(StandardCharsets.ISO_8859_1), utf16)) {
            Answer answer = server.send(server.request("/api/v1/entries")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
    }

    @Test
    void theLedgerIsReadPartByPart() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(newId());
            server.post(checkIn(written.getLast(), "'care':1"));
        }
        List<String> read = new ArrayList<>();
        long after = 0;
        while (after >= 0) {
            JsonNode page = server.get("/api/v1/entries?limit=2&after=" + after).json();
            read.addAll(page.get("entries").findValuesAsString("id"));
            after = page.get("next").longValue(-1);
        }
        assertThat(read).containsSubsequence(written);
    }

    @Test
    void noAnswerOfTheApiIsKeptByABrowser() {
        assertThat(server.get("/api/v1/entries").header("Cache-Control")).contains("no-store");
        assertThat(server.get("/api/v1/unheard-of").header("Cache-Control")).contains("no-store");
    }

    private JsonNode page() {
        return server.get("/api/v1/entries?limit=1000").json();
    }

    private List<String> ids() {
        return page().get("entries").findValuesAsString("id");
    }

    private JsonNode find(String id) {
        for (JsonNode entry : page().get("entries")) {
            if (entry.get("id").stringValue().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError("no entry " + id);
    }

    private String newId() {
        return "01935000-0000-7000-8000-%012d".formatted(++lastId);
    }

    private static String checkIn(String id, String fields) {
        return json("{'id':'" + id + "','kind':'check-in'," + TIME + "," + fields + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
