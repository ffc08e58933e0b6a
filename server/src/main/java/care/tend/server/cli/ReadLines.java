package care.tend.server.cli;

import care.tend.notice.SelfTalkReader;
import care.tend.server.reading.ReadingJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers JSON Lines with JSON Lines: as many lines at once as there are processors for, in the order they came, however
 * many there are. What a line says is never repeated in an error.
 */
final class ReadLines {
    private static final int AT_ONCE = 512;
    private static final int LONGEST_TEXT = 4_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    private final Terminal terminal;
    private final SelfTalkReader reader;

    /** A line and its number, from 1. */
    private record Line(long number, String text) {}

    /** What a line is answered with: an object, or the key of an error. */
    private record Answer(
            long number, @Nullable String object, @Nullable String error) {}

    ReadLines(Terminal terminal, SelfTalkReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    /** Answers every line; tells whether all of them were good. */
    boolean answer(BufferedReader in) throws IOException {
        boolean allGood = true;
        List<Line> batch = new ArrayList<>(AT_ONCE);
        long number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            if (!text.isBlank()) {
                batch.add(new Line(number, text));
            }
            if (batch.size() == AT_ONCE) {
                allGood &= say(batch);
                batch.clear();
            }
        }
        return say(batch) && allGood;
    }

    private boolean say(List<Line> batch) {
        boolean allGood = true;
        PrintWriter out = terminal.out();
        for (Answer answer : batch.parallelStream().map(this::answer).toList()) {
            if (answer.object() != null) {
                out.print(answer.object());
                out.print('\n');
            } else {
                allGood = false;
                terminal.complain("read.bad-line", answer.number(), Texts.get(String.valueOf(answer.error())));
            }
        }
        out.flush();
        return allGood;
    }

    private Answer answer(Line line) {
        JsonNode object;
        try {
            object = MAPPER.readTree(line.text());
        } catch (JacksonException e) {
            return new Answer(line.number(), null, "read.not-json");
        }
        JsonNode id = object.get("id");
        JsonNode text = object.get("text");
        if (!object.isObject()) {
            return new Answer(line.number(), null, "read.not-object");
        }
        if (id == null || !(id.isString() || id.isIntegralNumber())) {
            return new Answer(line.number(), null, "read.no-id");
        }
        if (text == null || !text.isString()) {
            return new Answer(line.number(), null, "read.no-text");
        }
        JsonNode reading = ReadingJson.write(id.asString(), reader.read(text.stringValue()));
        return new Answer(line.number(), MAPPER.writeValueAsString(reading), null);
    }
}
