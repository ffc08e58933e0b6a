package care.tend.acceptance.crash;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the killer remembers: each acknowledgement, and each entry that was sent and never answered. */
final class Memory {
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** An entry whose keeping was acknowledged. */
    record Acknowledged(Sent sent, long seq) {}

    void acknowledge(Sent sent, long seq) {
        acknowledged.put(sent.id(), new Acknowledged(sent, seq));
        if (sent.removes() != null) {
            removed.add(sent.removes());
        }
        count.incrementAndGet();
    }

    void neverAnswered(Sent sent) {
        unanswered.add(sent);
    }

    int count() {
        return count.get();
    }

    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    Set<String> removed() {
        return removed;
    }

    /** Returns the targets of removals that were sent and never answered: they may be there or not. */
    Set<String> perhapsRemoved() {
        Set<String> targets = ConcurrentHashMap.newKeySet();
        for (Sent sent : unanswered) {
            if (sent.removes() != null) {
                targets.add(sent.removes());
            }
        }
        return targets;
    }

    /** Returns the ids of what was sent and never answered. */
    List<String> unansweredIds() {
        return unanswered.stream().map(Sent::id).toList();
    }

    /** Hands out what was never answered, to be sent again, and forgets it. */
    List<Sent> takeUnanswered() {
        List<Sent> all = List.copyOf(unanswered);
        unanswered.clear();
        return all;
    }
}
