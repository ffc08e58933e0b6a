package care.tend.acceptance.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A whole ledger as the API shows it, counted through. */
final class Inspection {
    private final Map<String, JsonNode> entries = new HashMap<>();
    private final Map<String, Long> removed = new HashMap<>();
    private final TreeSet<Long> seqs = new TreeSet<>();
    private int places;
    private int doubled;
    private int unopened;

    private Inspection() {}

    static Inspection of(List<JsonNode> pages) {
        Inspection inspection = new Inspection();
        for (JsonNode page : pages) {
            page.get("entries").forEach(inspection::takeEntry);
            page.get("removed").forEach(inspection::takeRemoved);
            page.get("unopened").forEach(entry -> {
                inspection.unopened++;
                inspection.takePlace(entry);
            });
        }
        return inspection;
    }

    private void takeEntry(JsonNode entry) {
        takePlace(entry);
        if (entries.put(entry.get("id").stringValue(), entry) != null) {
            doubled++;
        }
    }

    private void takeRemoved(JsonNode entry) {
        takePlace(entry);
        if (removed.put(entry.get("id").stringValue(), entry.get("seq").longValue()) != null) {
            doubled++;
        }
    }

    private void takePlace(JsonNode entry) {
        places++;
        seqs.add(entry.get("seq").longValue());
    }

    void compareWith(Memory memory, Tally tally) {
        if (unopened > 0) {
            tally.problem(unopened + " entries don't open");
        }
        tally.doubled(doubled + places - seqs.size());
        if (!seqs.isEmpty() && (seqs.first() != 1 || seqs.last() != places)) {
            tally.problem("places run from " + seqs.first() + " to " + seqs.last() + ", but there are " + places);
        }
        Set<String> perhapsRemoved = memory.perhapsRemoved();
        memory.acknowledged().forEach((id, kept) -> {
            if (memory.removed().contains(id)) {
                requireRemoved(id, tally);
            } else if (!perhapsRemoved.contains(id) || !removed.containsKey(id)) {
                requireKept(kept, tally);
            }
        });
        Set<String> sent = new HashSet<>(memory.acknowledged().keySet());
        memory.unansweredIds().forEach(sent::add);
        entries.keySet().stream()
                .filter(id -> !sent.contains(id))
                .forEach(id -> tally.problem("entry " + id + " was never sent"));
    }

    private void requireRemoved(String id, Tally tally) {
        if (entries.containsKey(id) || !removed.containsKey(id)) {
            tally.problem("entry " + id + " was removed and is back");
        }
    }

    private void requireKept(Memory.Acknowledged kept, Tally tally) {
        JsonNode entry = entries.get(kept.sent().id());
        if (entry == null) {
            tally.lost(kept.sent().id());
            return;
        }
        boolean same = entry.get("seq").longValue() == kept.seq()
                && (kept.sent().note() == null
                        || kept.sent().note().equals(entry.path("note").stringValue("")));
        if (!same) {
            tally.problem("entry " + kept.sent().id() + " reads otherwise than it was acknowledged");
        }
    }
}
