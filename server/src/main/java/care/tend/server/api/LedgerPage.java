package care.tend.server.api;

import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.RemovedEntry;
import care.tend.ledger.UnopenedEntry;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a part of the ledger. */
final class LedgerPage {
    private LedgerPage() {}

    static ObjectNode write(Ledger part, long after, int limit) {
        ObjectNode page = LedgerJson.object();
        ArrayNode entries = page.putArray("entries");
        for (KeptEntry kept : part.entries()) {
            ObjectNode entry = entries.addObject();
            entry.put("seq", kept.seq());
            entry.put("recorded", kept.recorded().toString());
            entry.setAll(EntryJson.write(kept.entry()));
        }
        ArrayNode unopened = page.putArray("unopened");
        for (UnopenedEntry entry : part.unopened()) {
            unopened.addObject()
                    .put("seq", entry.seq())
                    .put("id", entry.id())
                    .put("reason", LedgerJson.nameOf(entry.reason()));
        }
        ArrayNode removed = page.putArray("removed");
        for (RemovedEntry entry : part.removed()) {
            removed.addObject().put("seq", entry.seq()).put("id", entry.id().toString());
        }
        int places =
                part.entries().size() + part.unopened().size() + part.removed().size();
        if (places < limit) {
            page.putNull("next");
        } else {
            page.put("next", lastSeq(part, after));
        }
        return page;
    }

    private static long lastSeq(Ledger part, long after) {
        return Stream.of(
                        part.entries().stream().mapToLong(KeptEntry::seq),
                        part.unopened().stream().mapToLong(UnopenedEntry::seq),
                        part.removed().stream().mapToLong(RemovedEntry::seq))
                .flatMapToLong(seqs -> seqs)
                .max()
                .orElse(after);
    }
}
