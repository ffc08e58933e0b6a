package care.tend.server.exchange;

import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.Removal;
import care.tend.ledger.Statement;
import care.tend.server.exchange.RefusedFileException.Reason;
import care.tend.server.ledger.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an export would bring back, in the order in which it was kept. */
final class ImportPlan {
    private final Map<Long, Write> places = new TreeMap<>();
    private final Map<String, Boolean> ids = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> unopened = new ArrayList<>();

    void add(long seq, int line, Write write) {
        claim(write.id().toString(), line);
        if (places.put(seq, write) != null) {
            throw new RefusedFileException(Reason.TWICE, line);
        }
        if (write instanceof Write.BringBack back) {
            entries.put(back.id().toString(), back.kept().entry());
        }
    }

    /** An entry that didn't open when the export was made: its name is known, and nothing else. */
    void addUnopened(long seq, int line, String id) {
        if (!id.isEmpty()) {
            claim(id, line);
        }
        if (places.containsKey(seq)) {
            throw new RefusedFileException(Reason.TWICE, line);
        }
        unopened.add(id);
    }

    private void claim(String id, int line) {
        if (ids.put(id, true) != null) {
            throw new RefusedFileException(Reason.TWICE, line);
        }
    }

    /** Holds that whatever speaks of another entry speaks of one in this file, and of its own kind. */
    void check() {
        for (Entry entry : entries.values()) {
            switch (entry) {
                case Statement statement -> {}
                case Removal removal -> target(removal, removal.removes().toString());
                case Correction correction -> {
                    Entry corrected = target(correction, correction.corrects().toString());
                    if (corrected != null && !sameKind(corrected, correction.replacement())) {
                        throw new RefusedFileException(Reason.WRONG_TARGET, entry.id());
                    }
                }
            }
        }
    }

    private @Nullable Entry target(Entry speaker, String id) {
        if (!ids.containsKey(id) && unopened.stream().noneMatch(String::isEmpty)) {
            throw new RefusedFileException(Reason.WRONG_TARGET, speaker.id());
        }
        return entries.get(id);
    }

    private static boolean sameKind(Entry corrected, Statement replacement) {
        return corrected.getClass() == replacement.getClass();
    }

    Collection<Write> writes() {
        return places.values();
    }

    int unopened() {
        return unopened.size();
    }
}
