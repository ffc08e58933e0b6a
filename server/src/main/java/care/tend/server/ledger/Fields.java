package care.tend.server.ledger;

import care.tend.ledger.ContentId;
import care.tend.ledger.EntryId;
import care.tend.ledger.Facet;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.Moment;
import care.tend.ledger.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of one JSON object strictly: each has its type, and {@link #done()} refuses whatever nobody asked for.
 * Every complaint names the field by its path and never repeats the value.
 */
final class Fields {
    private final ObjectNode object;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    Fields(ObjectNode object) {
        this(object, "");
    }

    private Fields(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Refuses the fields that nobody asked for. */
    void done() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw new InvalidEntryException(path + abbreviated(name), "is not a field of this kind of entry");
            }
        }
    }

    EntryId entryId(String name) {
        return convert(name, required(name, text(name)), EntryId::parse);
    }

    Moment moment(String name) {
        return convert(name, required(name, text(name)), Moment::parse);
    }

    @Nullable
    Moment optionalMoment(String name) {
        return optional(name, Moment::parse);
    }

    ContentId contentId(String name) {
        return convert(name, required(name, text(name)), ContentId::new);
    }

    @Nullable
    ContentId optionalContentId(String name) {
        return optional(name, ContentId::new);
    }

    String string(String name) {
        return required(name, text(name));
    }

    @Nullable
    String optionalString(String name) {
        return text(name);
    }

    @Nullable
    Rating optionalRating(String name) {
        JsonNode node = ask(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new InvalidEntryException(path + name, "must be a whole number from 0 to 10");
        }
        return convert(name, node.intValue(), Rating::new);
    }

    /** A text in which something is written. */
    String writing(String name) {
        String text = string(name);
        if (text.isBlank()) {
            throw new InvalidEntryException(path + name, "must not be empty");
        }
        return text;
    }

    /** One of the constants of a closed choice, by its name in lower case with hyphens. */
    <E extends Enum<E>> E choice(String name, E[] choices) {
        String text = string(name);
        for (E choice : choices) {
            if (LedgerJson.nameOf(choice).equals(text)) {
                return choice;
            }
        }
        throw new InvalidEntryException(
                path + name,
                "must be one of "
                        + Arrays.stream(choices).map(LedgerJson::nameOf).collect(Collectors.joining(", ")));
    }

    Facet facet(String name) {
        String code = string(name);
        for (Facet facet : Facet.values()) {
            if (facet.code().equals(code)) {
                return facet;
            }
        }
        throw new InvalidEntryException(path + name, "must be one of SK, SJ, CH, IS, MI, OI");
    }

    boolean flag(String name) {
        JsonNode node = ask(name);
        if (node == null) {
            return false;
        }
        if (!node.isBoolean()) {
            throw new InvalidEntryException(path + name, "must be true or false");
        }
        return node.booleanValue();
    }

    List<String> strings(String name) {
        JsonNode node = ask(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new InvalidEntryException(path + name, "must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node) {
            texts.add(textOf(name, element));
        }
        return texts;
    }

    Fields object(String name) {
        if (!(ask(name) instanceof ObjectNode inner)) {
            throw new InvalidEntryException(path + name, "must be an object");
        }
        return new Fields(inner, path + name + ".");
    }

    /** Names the path of this object in whatever the construction of a value complains about. */
    <T> T within(java.util.function.Supplier<T> construction) {
        try {
            return construction.get();
        } catch (InvalidEntryException e) {
            throw e.field().startsWith(path) && !path.isEmpty()
                    ? e
                    : new InvalidEntryException(path + e.field(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable JsonNode ask(String name) {
        asked.add(name);
        return object.get(name);
    }

    private @Nullable String text(String name) {
        JsonNode node = ask(name);
        return node == null ? null : textOf(name, node);
    }

    private String textOf(String name, JsonNode node) {
        if (!node.isString()) {
            throw new InvalidEntryException(path + name, "must be a text");
        }
        String text = node.stringValue();
        if (hasUnpairedSurrogate(text)) {
            throw new InvalidEntryException(path + name, "holds half of a character");
        }
        return text;
    }

    private String required(String name, @Nullable String text) {
        if (text == null) {
            throw new InvalidEntryException(path + name, "is needed");
        }
        return text;
    }

    private <T> @Nullable T optional(String name, Function<String, T> conversion) {
        String text = text(name);
        return text == null ? null : convert(name, text, conversion);
    }

    private <S, T> T convert(String name, S source, Function<S, T> conversion) {
        try {
            return conversion.apply(source);
        } catch (InvalidEntryException e) {
            throw new InvalidEntryException(path + name, String.valueOf(e.getMessage()));
        }
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** A field name is chosen by the sender and may be long or hold words; only a plain short one is repeated. */
    private static String abbreviated(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? name : "(a field with an unusual name)";
    }
}
