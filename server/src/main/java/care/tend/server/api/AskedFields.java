package care.tend.server.api;

import care.tend.ledger.InvalidEntryException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a question: each has its type, and none is unknown. A complaint never repeats what was sent. */
final class AskedFields {
    private static final int MOST = 1_000_000;

    private final ObjectNode object;

    private AskedFields(ObjectNode object) {
        this.object = object;
    }

    static AskedFields of(ObjectNode object, String... known) {
        if (!List.of(known).containsAll(object.propertyNames())) {
            throw new InvalidEntryException("body", "holds a field that is not known here");
        }
        return new AskedFields(object);
    }

    /** A text; empty where it is left out. */
    String text(String name, int longest) {
        JsonNode node = object.get(name);
        if (node == null) {
            return "";
        }
        if (!node.isString() || node.stringValue().length() > longest) {
            throw new InvalidEntryException(name, "must be a text of at most %,d characters".formatted(longest));
        }
        return node.stringValue();
    }

    /** A whole number from 0; 0 where it is left out. */
    int number(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > MOST) {
            throw new InvalidEntryException(name, "must be a whole number from 0");
        }
        return node.intValue();
    }
}
