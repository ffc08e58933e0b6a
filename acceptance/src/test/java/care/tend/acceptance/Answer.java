package care.tend.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers every header by its lower-case name
 * @param body the body, decoded from chunks, still compressed if it came so
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Returns the body as text. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        return MAPPER.readTree(body);
    }

    /** Finds the first header of a name. */
    public Optional<String> findHeader(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Everything a client can read of it, for searching. */
    public String everything() {
        return status + "\n" + headers + "\n" + text();
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
