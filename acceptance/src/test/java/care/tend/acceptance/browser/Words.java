package care.tend.acceptance.browser;

import care.tend.acceptance.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words on the pages, out of the same files, so that a journey goes on when a word is changed. */
final class Words {
    private static final JsonNode MESSAGES = read("content/messages/en.json");
    private static final JsonNode BREAK = read("content/practices/the-break.json");

    private Words() {}

    /** Returns a message by its path, such as {@code theBreak.stay}. */
    static String of(String path) {
        JsonNode node = MESSAGES;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return text(node, path);
    }

    /** Lists the lines of a wording of the Break. */
    static List<String> linesOfTheBreak(String wording) {
        List<String> lines = new ArrayList<>();
        for (JsonNode candidate : BREAK.get("wordings")) {
            if (candidate.get("id").stringValue().equals(wording)) {
                candidate
                        .get("lines")
                        .forEach(line -> lines.add(line.get("text").stringValue()));
            }
        }
        return lines;
    }

    /** Lists the steps of one part of the way out when it feels worse. */
    static List<String> whenWorse(String part) {
        List<String> steps = new ArrayList<>();
        BREAK.get("worse").get(part).forEach(step -> steps.add(step.stringValue()));
        return steps;
    }

    private static String text(JsonNode node, String path) {
        if (!node.isString()) {
            throw new IllegalArgumentException("There is no message " + path);
        }
        return node.stringValue();
    }

    private static JsonNode read(String file) {
        Path path = Product.root().resolve(file);
        try {
            return JsonMapper.builder().build().readTree(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
