package care.tend.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Moment;
import care.tend.server.keys.DoesNotOpenException;
import care.tend.server.keys.UnlockedPerson;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The seal of an entry: its JSON, padded to steps of 256 bytes so that its length tells little, under the person's data
 * key, bound to person, entry id, place and key version so that rows can't be swapped.
 *
 * <p>Under the seal stands {@code {"shape":1,"recorded":…,"entry":{…}}}, then spaces up to the next step. The whole format
 * is described in {@code SECURITY.md}.
 */
final class EntrySeal {
    /** Version of the shape under the seal; older shapes are brought up to date in {@link #read}. */
    static final int SHAPE = 1;

    private static final int STEP_BYTES = 256;

    private EntrySeal() {}

    static byte[] seal(UnlockedPerson person, long seq, Instant recorded, Entry entry) {
        ObjectNode object = LedgerJson.object();
        object.put("shape", SHAPE);
        object.put("recorded", recorded.toString());
        object.set("entry", EntryJson.write(entry));
        return person.key().seal(padded(LedgerJson.write(object)), context(person, entry.id(), seq));
    }

    /**
     * Opens a seal.
     *
     * @throws DoesNotOpenException when bytes were changed or the key is another
     * @throws InvalidEntryException when it opens to something this version doesn't understand
     */
    static KeptEntry open(UnlockedPerson person, EntryId id, long seq, byte[] sealed) throws DoesNotOpenException {
        return read(seq, person.key().open(sealed, context(person, id, seq)));
    }

    private static KeptEntry read(long seq, byte[] plain) {
        ObjectNode object = LedgerJson.read(plain);
        JsonNode shape = object.get("shape");
        JsonNode recorded = object.get("recorded");
        if (shape == null
                || shape.intValue(0) != SHAPE
                || recorded == null
                || !(object.get("entry") instanceof ObjectNode entry)) {
            throw new InvalidEntryException("shape", "is of a version that this Tend doesn't know");
        }
        return new KeptEntry(seq, Moment.parse(recorded.stringValue("")).instant(), EntryJson.read(entry));
    }

    private static byte[] padded(byte[] json) {
        int steps = (json.length + STEP_BYTES - 1) / STEP_BYTES;
        byte[] padded = Arrays.copyOf(json, steps * STEP_BYTES);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static byte[] context(UnlockedPerson person, EntryId id, long seq) {
        return ("tend entry|" + person.id() + '|' + id + '|' + seq + '|' + person.keyVersion()).getBytes(UTF_8);
    }
}
