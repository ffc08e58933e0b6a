package care.tend.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads help-line files strictly: a field nobody knows, a missing one or a doubled one is an error. */
final class HelpLinesFiles {
    static final String INTERNATIONAL = "international.json";

    private static final Path FOLDER = Path.of("helplines");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HelpLinesFiles() {}

    static Map<String, HelpLinesCountry> countries() {
        var byFile = new TreeMap<String, HelpLinesCountry>();
        try (var paths = Files.list(FOLDER)) {
            for (var path : paths.toList()) {
                var file = path.getFileName().toString();
                if (file.endsWith(".json") && !file.equals(INTERNATIONAL)) {
                    byFile.put(file, country(Files.readString(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byFile;
    }

    static HelpLinesInternational international() {
        try {
            return STRICT.readValue(Files.readString(FOLDER.resolve(INTERNATIONAL)), HelpLinesInternational.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HelpLinesCountry country(String json) {
        return STRICT.readValue(json, HelpLinesCountry.class);
    }
}
