package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.server.api.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a person wrote is found again, corrected with its history, read on request and, if they say so, read otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalApiTest {
    private static final String HARSH =
            "I am such an idiot. I can't even fold a sheet. I always ruin everything I touch.";
    private static final String HARD_WORDS = "I am such an idiot";

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder, null);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void onesOwnWordsFindAPageWhateverTheirCaseAndAccents() {
        write(10, "The café was closed, so we walked along the Ōtaki shore.", "'walks','Sunday'");
        write(11, "Bread again.", "'kitchen'");

        assertThat(found("CAFE shore")).containsExactly(id(10));
        assertThat(found("otaki")).containsExactly(id(10));
        assertThat(found("sund bread")).isEmpty();
        assertThat(found("kitch")).containsExactly(id(11));
        assertThat(found("losed")).as("words are found by how they begin").isEmpty();
        assertThat(found("")).contains(id(10), id(11));
    }

    @Test
    void aCorrectedPageIsFoundByWhatItSaysNowAndKeepsItsHistory() {
        write(20, "A zebra in the yard.", "");
        send(("{'id':'%s','kind':'correction','effective':'2026-11-24T09:00:00Z','corrects':'%s','entry':{'kind':"
                        + "'journal-entry','effective':'2026-11-23T21:04:00Z','form':'free','text':'A heron in the yard.'}}")
                .formatted(id(21), id(20)));

        assertThat(found("zebra")).isEmpty();
        assertThat(found("heron")).containsExactly(id(20));
        JsonNode page = server.get("/api/v1/journal/" + id(20)).json();
        assertThat(page.at("/entry/text").stringValue()).isEqualTo("A heron in the yard.");
        assertThat(page.get("versions").size()).isEqualTo(2);
        assertThat(page.at("/versions/0/entry/text").stringValue()).isEqualTo("A zebra in the yard.");

        send("{'id':'%s','kind':'removal','effective':'2026-11-24T09:00:00Z','removes':'%s'}"
                .formatted(id(22), id(20)));
        assertThat(found("heron")).isEmpty();
        assertThat(server.get("/api/v1/journal/" + id(20)).status()).isEqualTo(404);
    }

    @Test
    void aKinderAnswerStaysWithItsPage() {
        write(30, HARSH, "");
        send(("{'id':'%s','kind':'kinder-answer','effective':'2026-11-24T09:00:00Z','about':'%s','words':'%s',"
                        + "'answer':'It was one sheet.'}")
                .formatted(id(31), id(30), HARD_WORDS));

        JsonNode page = server.get("/api/v1/journal/" + id(30)).json();

        assertThat(page.at("/answers/0/answer").stringValue()).isEqualTo("It was one sheet.");
    }

    @Test
    void aPersonsWordCountsMoreThanTheReadingUntilTheyTakeItBack() {
        assertThat(facetsOfFirst(HARSH)).contains("SJ");
        send(("{'id':'%s','kind':'reading-correction','effective':'2026-11-24T09:00:00Z','words':'such an Idiot',"
                        + "'facet':'SJ'}")
                .formatted(id(40)));

        assertThat(facetsOfFirst(HARSH)).doesNotContain("SJ");
        assertThat(server.get("/api/v1/reading")
                        .json()
                        .at("/corrections/0/words")
                        .stringValue())
                .isEqualTo("such an Idiot");

        send("{'id':'%s','kind':'removal','effective':'2026-11-24T09:00:00Z','removes':'%s'}"
                .formatted(id(41), id(40)));
        assertThat(facetsOfFirst(HARSH)).contains("SJ");
    }

    @Test
    void everyMarkSaysWhy() {
        JsonNode reading = read(HARSH);

        assertThat(reading.get("clauses").size()).isEqualTo(3);
        for (JsonNode clause : reading.get("clauses")) {
            for (JsonNode facet : clause.get("facets")) {
                assertThat(clause.get("because")
                                .valueStream()
                                .map(reason -> reason.get("facet").stringValue()))
                        .contains(facet.stringValue());
            }
        }
    }

    @Test
    void wordsThatNeedPeopleAreNotRead() {
        JsonNode reading = read("I want to die. " + HARSH);

        assertThat(reading.get("tier").stringValue()).isEqualTo("urgent");
        assertThat(reading.get("clauses").isEmpty()).isTrue();
        assertThat(reading.get("threat").isNull()).isTrue();
    }

    @Test
    void theMirrorIsOfferedUntilItIsNotWanted() {
        assertThat(server.get("/api/v1/reading").json().get("offered").booleanValue())
                .isTrue();
        send("{'id':'%s','kind':'mirror-choice','effective':'2026-11-24T09:00:00Z','offered':false}".formatted(id(50)));
        assertThat(server.get("/api/v1/reading").json().get("offered").booleanValue())
                .isFalse();
    }

    @Test
    void selfTalkOverTimeRestsOnFreeWritingThatNeedsNobody(@TempDir Path folder) {
        try (TestServer fresh = new TestServer(folder, null)) {
            for (int number = 1; number <= 5; number++) {
                fresh.post(journal(number, "free", HARSH, ""));
            }
            fresh.post(journal(6, "letter", HARSH, ""));
            fresh.post(journal(7, "free", "I want to die. " + HARSH, ""));
            fresh.post(journal(8, "free", "Rain.", ""));

            JsonNode selfTalk = fresh.get("/api/v1/learn/self-talk").json();

            assertThat(selfTalk.get("entries").intValue()).isEqualTo(5);
            assertThat(selfTalk.at("/facets/SJ/value").doubleValue()).isGreaterThan(0.5);
            assertThat(selfTalk.at("/facets/SK/value").doubleValue()).isZero();
            assertThat(selfTalk.at("/facets/SK/high").doubleValue()).isGreaterThan(0.1);
            assertThat(selfTalk.at("/months/0/month").stringValue()).isEqualTo("2026-11");
            assertThat(fresh.get("/api/v1/learn").json().get("visits").intValue())
                    .isEqualTo(8);
        }
    }

    @Test
    void ratingsBesideWordsThatNeedPeopleAreInNoFigure(@TempDir Path folder) {
        try (TestServer fresh = new TestServer(folder, null)) {
            String checkIn =
                    "{'id':'%s','kind':'check-in','effective':'2026-11-24T09:00:00Z','distress':9,'note':'%s'}";
            Answer plain = fresh.post(checkIn.formatted(id(1), "A long day.").replace('\'', '"'));
            Answer watched =
                    fresh.post(checkIn.formatted(id(2), "I want to die.").replace('\'', '"'));

            JsonNode learned = fresh.get("/api/v1/learn").json();

            assertThat(plain.json().has("tier")).isFalse();
            assertThat(watched.json().get("tier").stringValue()).isEqualTo("urgent");
            assertThat(learned.get("visits").intValue()).isEqualTo(2);
            assertThat(learned.at("/checkIns/scales/distress/count").intValue()).isEqualTo(1);
        }
    }

    private List<String> found(String words) {
        JsonNode found = ask("/api/v1/journal/search", "{\"words\":\"" + words + "\"}");
        return found.get("entries")
                .valueStream()
                .map(entry -> entry.get("id").stringValue())
                .toList();
    }

    private List<String> facetsOfFirst(String text) {
        return read(text)
                .at("/clauses/0/facets")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private JsonNode read(String text) {
        return ask("/api/v1/reading", "{\"text\":\"" + text + "\"}");
    }

    private JsonNode ask(String path, String json) {
        Answer answer = server.send(
                server.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void write(int number, String text, String tags) {
        assertThat(server.post(journal(number, "free", text, tags)).status()).isEqualTo(201);
    }

    private void send(String json) {
        Answer answer = server.post(json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String journal(int number, String form, String text, String tags) {
        return "{'id':'%s','kind':'journal-entry','effective':'2026-11-23T21:04:00Z','form':'%s','tags':[%s],'text':'"
                        .formatted(id(number), form, tags)
                        .replace('\'', '"')
                + text
                + "\"}";
    }

    private static String id(int number) {
        return "01935000-0000-7000-8000-%012d".formatted(number);
    }
}
