package care.tend.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Answer;
import care.tend.acceptance.EntryIds;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused is not repeated: neither in the answer nor in the log. */
class ErrorsTest {
    private static final String START = "{\"id\":\"%s\",\"effective\":\"2026-11-23T21:04:00+13:00\",\"kind\":";
    private static final int TOO_LONG = 9_000;
    private static final int TOO_LARGE = 70_000;

    private final Canaries canaries = new Canaries(42);

    @Test
    @DisplayName("Bad bodies, paths, queries and headers full of words: no answer and no log line says them again")
    void nothingIsRepeated(@TempDir Path place) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (RunningTend tend = RunningTend.start(place.resolve("data"))) {
            for (String body : badBodies()) {
                try (TendClient client = tend.client()) {
                    Answer answer = client.append(body);
                    assertThat(answer.status()).as(abbreviated(body)).isBetween(400, 422);
                    assertThat(answer.json().get("detail").stringValue()).isNotBlank();
                    answers.add(answer);
                }
            }
            answers.addAll(badPlaces(tend));
            try (TendClient client = tend.client()) {
                assertThat(client.get("/api/v1/entries").json().get("entries")).isEmpty();
            }
        }
        Shingles shingles = Shingles.ofTexts(canaries.planted());
        assertThat(answers)
                .filteredOn(answer -> !shingles.listHits("", answer.everything().getBytes(UTF_8))
                        .isEmpty())
                .as("answers that repeat what was sent")
                .isEmpty();
        assertThat(shingles.listHits(place)).isEmpty();
    }

    private List<String> badBodies() {
        String checkIn = START.formatted(EntryIds.next()) + "\"check-in\",";
        return List.of(
                checkIn + "\"note\":\"" + canaries.next(),
                checkIn + "\"note\":\"" + canaries.next() + "\",}",
                checkIn + "\"note\":[\"" + canaries.next() + "\"]}",
                checkIn + "\"" + canaries.next() + "\":1}",
                checkIn + "\"distress\":\"" + canaries.next() + "\"}",
                checkIn + "\"distress\":11,\"note\":\"" + canaries.next() + "\"}",
                checkIn + "\"note\":\"" + (canaries.next() + " ").repeat(TOO_LONG / 40) + "\"}",
                checkIn + "\"note\":\"" + canaries.next() + "\",\"note\":\"" + canaries.next() + "\"}",
                checkIn + "\"note\":\"" + (canaries.next() + " ").repeat(TOO_LARGE / 40) + "\"}",
                checkIn + "\"note\":" + "[".repeat(40) + "\"" + canaries.next() + "\"" + "]".repeat(40) + "}",
                checkIn + "\"feelings\":[\"" + canaries.next() + canaries.next() + canaries.next() + "\"]}",
                checkIn + "\"feelings\":{\"a\":\"" + canaries.next() + "\"}}",
                START.formatted(canaries.next()) + "\"check-in\"}",
                START.formatted(EntryIds.next()) + "\"" + canaries.next() + "\"}",
                START.formatted(EntryIds.next()) + "\"own-wording\",\"practice\":\"" + canaries.next()
                        + "\",\"lines\":[\"x\"]}",
                START.formatted(EntryIds.next()) + "\"practice-session\",\"practice\":\"the-break\",\"started\":\""
                        + canaries.next() + "\"}",
                START.formatted(EntryIds.next()) + "\"removal\",\"removes\":\"" + canaries.next() + "\"}",
                START.formatted(EntryIds.next()) + "\"correction\",\"corrects\":\"" + EntryIds.next()
                        + "\",\"entry\":{\"kind\":\"check-in\",\"note\":\"" + canaries.next() + "\"}}",
                "{\"id\":\"" + EntryIds.next() + "\",\"kind\":\"check-in\",\"effective\":\"" + canaries.next() + "\"}",
                "\"" + canaries.next() + "\"",
                canaries.next(),
                "\"\\ud800" + canaries.next() + "\"");
    }

    private List<Answer> badPlaces(RunningTend tend) throws IOException {
        List<Answer> answers = new ArrayList<>();
        String word = canaries.nextName();
        for (String path : List.of(
                "/api/v1/" + word,
                "/api/v1/own-wording/" + word + "!",
                "/api/v1/own-wording/%22" + word,
                "/api/v1/entries?after=" + word,
                "/api/v1/entries?after=1&limit=" + word,
                "/" + word,
                "/" + word + ".html",
                "/assets/" + word + ".js",
                "/open/" + word,
                "/api/v1/entries;" + word + "=1",
                "/%00" + word,
                "/../" + word,
                "//" + word,
                "/" + word + "?%zz")) {
            try (TendClient client = tend.client()) {
                Answer answer = client.get(path);
                assertThat(answer.status()).as(path).isIn(303, 400, 404, 422);
                answers.add(answer);
            }
        }
        for (Map<String, String> headers : List.of(
                Map.of("Authorization", "Bearer " + word),
                Map.of("Authorization", word),
                Map.of("Cookie", "tend-session=" + word),
                Map.of("Host", word + ".example"),
                Map.of("Origin", "http://" + word),
                Map.of("Accept", word + "/" + word),
                Map.of("Content-Type", word + "/" + word),
                Map.of("X-HTTP-Method-Override", word))) {
            try (TendClient client = tend.client()) {
                answers.add(client.send(
                        "POST", "/api/v1/entries", headers, canaries.next().getBytes(UTF_8)));
            }
            try (TendClient client = tend.client()) {
                answers.add(client.send("GET", "/api/v1/entries", headers, new byte[0]));
            }
        }
        try (TendClient client = tend.client()) {
            answers.add(client.send(word.toUpperCase(Locale.ROOT), "/api/v1/entries", Map.of(), new byte[0]));
        }
        return answers;
    }

    private static String abbreviated(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }
}
