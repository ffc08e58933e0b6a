package care.tend.server.exchange;

import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.KeptEntry;
import care.tend.server.exchange.RefusedFileException.Reason;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.Write;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code entries.json} of an export, line for line; the first thing that is not in order stops it by name. */
final class ExportReader {
    private final JsonParser parser;
    private final ImportPlan plan = new ImportPlan();
    private @Nullable String format;
    private int version;

    private ExportReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads an export file.
     *
     * @param file the zip
     * @return what it would bring back, checked as a whole
     * @throws RefusedFileException when any of it can't be taken
     */
    static ImportPlan read(Path file) throws IOException {
        try (CheckedZip zip = CheckedZip.open(file, ExportFormat.MAX_UNPACKED_BYTES)) {
            if (!zip.holds(ExportFormat.ENTRIES)) {
                throw new RefusedFileException(Reason.NOT_AN_EXPORT);
            }
            try (InputStream in = zip.read(ExportFormat.ENTRIES);
                    JsonParser parser = LedgerJson.parser(in)) {
                return new ExportReader(parser).read();
            }
        }
    }

    private ImportPlan read() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(Reason.NOT_AN_EXPORT);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                readPart(parser.currentName());
            }
            if (parser.nextToken() != null) {
                throw badLine("", "something follows after the end");
            }
        } catch (JacksonException e) {
            throw badLine("", "it is torn or not JSON that can be read");
        }
        if (format == null) {
            throw new RefusedFileException(Reason.NOT_AN_EXPORT);
        }
        plan.check();
        return plan;
    }

    private void readPart(String name) {
        JsonToken token = parser.nextToken();
        switch (name) {
            case "format" -> {
                format = parser.getValueAsString();
                if (!ExportFormat.FORMAT.equals(format)) {
                    throw new RefusedFileException(Reason.NOT_AN_EXPORT);
                }
            }
            case "version" -> {
                version = token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
                if (version != ExportFormat.VERSION) {
                    throw new RefusedFileException(Reason.LATER_VERSION);
                }
            }
            case "entries", "removed", "unopened" -> readList(name, token);
            default -> throw badLine(plain(name), "is not a part of an export");
        }
    }

    private void readList(String name, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw badLine(name, "must be a list");
        }
        if (format == null || version == 0) {
            throw new RefusedFileException(Reason.NOT_AN_EXPORT);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = line();
            if (!(parser.readValueAsTree() instanceof ObjectNode object)) {
                throw badLine(name, "holds something else than an object");
            }
            try {
                take(name, line, object);
            } catch (InvalidEntryException e) {
                throw new RefusedFileException(Reason.BAD_LINE, line, e.field(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(String list, int line, ObjectNode object) {
        long seq = seq(object);
        switch (list) {
            case "entries" -> {
                Instant recorded = recorded(object);
                Entry entry = EntryJson.read(object);
                plan.add(seq, line, new Write.BringBack(new KeptEntry(seq, recorded, entry)));
            }
            case "removed" -> {
                plan.add(seq, line, new Write.BringBackRemoved(EntryId.parse(text(object, "id"))));
                refuseRest(object);
            }
            default -> {
                plan.addUnopened(seq, line, text(object, "id"));
                text(object, "reason");
                refuseRest(object);
            }
        }
    }

    private static long seq(ObjectNode object) {
        JsonNode seq = object.remove("seq");
        if (seq == null || !seq.isIntegralNumber() || !seq.canConvertToLong() || seq.longValue() < 1) {
            throw new InvalidEntryException("seq", "must be a place in the ledger, from 1");
        }
        return seq.longValue();
    }

    private static Instant recorded(ObjectNode object) {
        try {
            return Instant.parse(text(object, "recorded"));
        } catch (DateTimeException e) {
            throw new InvalidEntryException("recorded", "must be a time in UTC, such as 2026-11-23T08:04:00Z");
        }
    }

    private static String text(ObjectNode object, String name) {
        JsonNode text = object.remove(name);
        if (text == null || !text.isString()) {
            throw new InvalidEntryException(name, "must be a text");
        }
        return text.stringValue();
    }

    private static void refuseRest(ObjectNode object) {
        if (!object.isEmpty()) {
            throw new InvalidEntryException(
                    plain(object.propertyNames().iterator().next()), "is not a field here");
        }
    }

    /** A name that somebody else chose; only a plain one is repeated. */
    private static String plain(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? name : "(a name)";
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private RefusedFileException badLine(String field, String why) {
        return new RefusedFileException(Reason.BAD_LINE, line(), field, why);
    }
}
