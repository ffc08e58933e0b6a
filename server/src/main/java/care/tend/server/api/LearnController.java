package care.tend.server.api;

import care.tend.learn.DatedReading;
import care.tend.learn.Learned;
import care.tend.learn.SelfTalkOverTime;
import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.JournalForm;
import care.tend.ledger.Ledger;
import care.tend.ledger.ReadingCorrection;
import care.tend.notice.SafetyWatch;
import care.tend.notice.SelfTalkReader;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger shows so far. */
@RestController
class LearnController {
    /** Places opened at once while texts are read. */
    private static final int PART = 250;

    /** Reading ten years of pages takes every core, so one such question is answered at a time. */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    private final LedgerStore store;
    private final SafetyWatch watch;
    private final ObjectProvider<SelfTalkReader> reader;

    LearnController(LedgerStore store, SafetyWatch watch, ObjectProvider<SelfTalkReader> reader) {
        this.store = store;
        this.watch = watch;
        this.reader = reader;
    }

    @GetMapping(path = "/api/v1/learn", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> learn(@AuthenticationPrincipal UnlockedPerson person) {
        return ResponseEntity.ok(store.draw(
                person, watch::countable, ledger -> LedgerJson.write(LearnedJson.write(Learned.from(ledger)))));
    }

    /** Reads the whole journal anew, part by part, so that all readings are of one reader and none is ever kept. */
    @GetMapping(path = "/api/v1/learn/self-talk", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> selfTalk(@AuthenticationPrincipal UnlockedPerson person) {
        oneAtATime.lock();
        try {
            return ResponseEntity.ok(LedgerJson.write(SelfTalkJson.write(readAnew(person))));
        } finally {
            oneAtATime.unlock();
        }
    }

    private SelfTalkOverTime readAnew(UnlockedPerson person) {
        Journal journal = store.draw(person, Journal::of);
        List<DatedReading> readings = new ArrayList<>();
        for (long after = 0; after < journal.last(); after += PART) {
            readings.addAll(store.drawPart(
                    person,
                    after,
                    PART,
                    part -> part.entries().parallelStream()
                            .filter(kept -> journal.places().contains(kept.seq()))
                            .flatMap(kept -> written(kept.entry()))
                            .map(written -> new DatedReading(
                                    written.effective(),
                                    reader.getObject().read(written.text(), journal.corrections())))
                            .toList()));
        }
        return SelfTalkOverTime.of(reader.getObject().version(), readings);
    }

    private static Stream<JournalEntry> written(Entry entry) {
        return switch (entry) {
            case JournalEntry journal -> Stream.of(journal);
            case Correction correction -> written(correction.replacement());
            default -> Stream.empty();
        };
    }

    /** Where the journal stands in the ledger, and what the person said of its reading. Letters are an exercise in kindness, so they are not counted. */
    private record Journal(Set<Long> places, long last, List<ReadingCorrection> corrections) {
        static Journal of(Ledger ledger) {
            Map<EntryId, Long> places = ledger.places();
            Set<Long> free = ledger.journalEntries().stream()
                    .filter(entry -> entry.form() == JournalForm.FREE)
                    .map(entry -> places.getOrDefault(entry.id(), 0L))
                    .collect(Collectors.toSet());
            long last = free.stream().mapToLong(place -> place).max().orElse(0);
            return new Journal(free, last, ledger.readingCorrections());
        }
    }
}
