package care.tend.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.InvalidEntryException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON reader of the ledger: strict about everything that could be read in two ways. */
public final class LedgerJson {
    private static final double THOUSAND = 1000;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER_LENGTH = 32;
    private static final int MAX_STRING_LENGTH = 65_536;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_STRING_LENGTH)
                            .build())
                    // UTF-8 and nothing that merely looks like JSON in another encoding.
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate [Oo]bject property \"([A-Za-z]{1,40})\"");

    private LedgerJson() {}

    /** Returns an empty object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads one JSON object.
     *
     * @param bytes UTF-8
     * @return the object
     * @throws InvalidEntryException when it is anything else, holds a field twice or is nested too deeply; the message
     *     never repeats what was sent
     */
    public static ObjectNode read(byte[] bytes) {
        JsonNode node;
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            node = MAPPER.readTree(bytes);
        } catch (CharacterCodingException e) {
            throw new InvalidEntryException("", "is not UTF-8");
        } catch (StreamConstraintsException e) {
            throw new InvalidEntryException("", "is nested too deeply or holds a text or number that is too long");
        } catch (JacksonException e) {
            throw new InvalidEntryException("", reasonOf(String.valueOf(e.getOriginalMessage())));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidEntryException("", "must be one JSON object");
    }

    /**
     * Reads a long document piece by piece, with the same strictness.
     *
     * @param in UTF-8
     * @return a reader at its beginning
     */
    public static JsonParser parser(InputStream in) {
        return MAPPER.createParser(in);
    }

    /** Names a field that stands twice; anything else of the reader's message could repeat what was sent. */
    private static String reasonOf(String message) {
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return "holds the field " + duplicate.group(1) + " twice";
        }
        return message.startsWith("Duplicate") ? "holds the same field twice" : "is not JSON that can be read";
    }

    /** Returns the name of a constant in JSON: "all-or-nothing" for ALL_OR_NOTHING. */
    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a share as it is told: to the thousandth. */
    public static double thousandths(double share) {
        return Math.round(share * THOUSAND) / THOUSAND;
    }

    /** Writes a node as UTF-8. */
    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
