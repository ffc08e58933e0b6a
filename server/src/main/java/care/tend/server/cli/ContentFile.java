package care.tend.server.cli;

import care.tend.server.ledger.LedgerJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a content file that is packed into Tend, read strictly. */
final class ContentFile {
    private final String path;
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    private ContentFile(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * Finds a file.
     *
     * @param path under {@code /content/}
     */
    static Optional<ContentFile> find(String path) {
        try (InputStream in = ContentFile.class.getResourceAsStream("/content/" + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new ContentFile(path, LedgerJson.read(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentFile get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("This Tend was built without " + path));
    }

    String text(String name) {
        String text = findText(name);
        if (text == null) {
            throw wrong(name);
        }
        return text;
    }

    @Nullable
    String findText(String name) {
        JsonNode node = ask(name);
        if (node != null && !node.isString()) {
            throw wrong(name);
        }
        return node == null ? null : node.stringValue();
    }

    int number(String name) {
        JsonNode node = ask(name);
        if (node == null || !node.isIntegralNumber()) {
            throw wrong(name);
        }
        return node.intValue();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list(name)) {
            if (!node.isString()) {
                throw wrong(name);
            }
            texts.add(node.stringValue());
        }
        return texts;
    }

    List<ContentFile> objects(String name) {
        List<ContentFile> objects = new ArrayList<>();
        for (JsonNode node : list(name)) {
            if (!(node instanceof ObjectNode inner)) {
                throw wrong(name);
            }
            objects.add(new ContentFile(path + " " + name, inner));
        }
        return objects;
    }

    ContentFile object(String name) {
        if (!(ask(name) instanceof ObjectNode inner)) {
            throw wrong(name);
        }
        return new ContentFile(path + " " + name, inner);
    }

    /** Refuses what nobody asked for: a misspelt field would otherwise be left out in silence. */
    void done() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw wrong(name);
            }
        }
    }

    private JsonNode list(String name) {
        JsonNode node = ask(name);
        if (node == null || !node.isArray()) {
            throw wrong(name);
        }
        return node;
    }

    private @Nullable JsonNode ask(String name) {
        asked.add(name);
        return object.get(name);
    }

    private IllegalStateException wrong(String name) {
        return new IllegalStateException("The content file " + path + " is not in order at " + name);
    }
}
