package care.tend.acceptance;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of entries, as a client writes them. */
public final class Entries {
    /** When all of them happened. */
    public static final String EFFECTIVE = "2026-11-23T21:04:00+13:00[Pacific/Auckland]";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Entries() {}

    /** A check-in with words. */
    public static ObjectNode checkIn(String note, List<String> feelings) {
        ObjectNode entry = entry("check-in")
                .put("distress", 4)
                .put("threat", 6)
                .put("care", 2)
                .put("note", note);
        feelings.forEach(entry.putArray("feelings")::add);
        return entry;
    }

    /** A person's own words for a practice. */
    public static ObjectNode ownWording(String practice, List<String> lines) {
        ObjectNode entry = entry("own-wording").put("practice", practice);
        lines.forEach(entry.putArray("lines")::add);
        return entry;
    }

    /** A session of a practice. */
    public static ObjectNode session(String practice, String wording, String anchor) {
        return entry("practice-session")
                .put("practice", practice)
                .put("wording", wording)
                .put("anchor", anchor)
                .put("before", 7)
                .put("after", 5);
    }

    /** Another body for an entry that was kept. */
    public static ObjectNode correction(ObjectNode kept, ObjectNode replacement) {
        ObjectNode entry = entry("correction").put("corrects", idOf(kept));
        entry.set("entry", replacement.deepCopy().without("id"));
        return entry;
    }

    /** The removal of an entry. */
    public static ObjectNode removal(String id) {
        return entry("removal").put("removes", id);
    }

    /** Returns the id of a body. */
    public static String idOf(ObjectNode entry) {
        return entry.get("id").stringValue();
    }

    private static ObjectNode entry(String kind) {
        return MAPPER.createObjectNode()
                .put("id", EntryIds.next())
                .put("kind", kind)
                .put("effective", EFFECTIVE);
    }
}
