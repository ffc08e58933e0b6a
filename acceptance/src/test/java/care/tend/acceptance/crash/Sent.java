package care.tend.acceptance.crash;

import care.tend.acceptance.EntryIds;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its writer sent it.
 *
 * @param id its id
 * @param note what it says, or null for a removal
 * @param removes what it removes, or null for a check-in
 */
record Sent(String id, @Nullable String note, @Nullable String removes) {
    private static final String EFFECTIVE = "2026-11-23T21:04:00+13:00[Pacific/Auckland]";

    static Sent checkIn(String note) {
        return new Sent(EntryIds.next(), note, null);
    }

    static Sent removal(String target) {
        return new Sent(EntryIds.next(), null, target);
    }

    String body() {
        return removes == null
                ? "{\"id\":\"%s\",\"kind\":\"check-in\",\"effective\":\"%s\",\"distress\":4,\"note\":\"%s\"}"
                        .formatted(id, EFFECTIVE, note)
                : "{\"id\":\"%s\",\"kind\":\"removal\",\"effective\":\"%s\",\"removes\":\"%s\"}"
                        .formatted(id, EFFECTIVE, removes);
    }
}
