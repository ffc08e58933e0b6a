package care.tend.server.api;

import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.Ledger;
import care.tend.ledger.Version;
import care.tend.notice.JournalSearch;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the person wrote: found by their own words, and one page with its history. */
@RestController
@RequestMapping(path = "/api/v1/journal", produces = MediaType.APPLICATION_JSON_VALUE)
class JournalController {
    private static final int MAX_WORDS_LENGTH = 200;
    private static final int PAGE = 30;

    private final LedgerStore store;

    JournalController(LedgerStore store) {
        this.store = store;
    }

    /** Asked with POST, so that what a person seeks stands in no address and no log. */
    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> search(@AuthenticationPrincipal UnlockedPerson person, HttpServletRequest request)
            throws IOException {
        AskedFields asked = AskedFields.of(LedgerJson.read(RequestBodyReader.read(request)), "words", "skip");
        JournalSearch search = new JournalSearch(asked.text("words", MAX_WORDS_LENGTH));
        int skip = asked.number("skip");
        return ResponseEntity.ok(store.draw(person, search::glance, ledger -> LedgerJson.write(found(ledger, skip))));
    }

    private static ObjectNode found(Ledger ledger, int skip) {
        List<JournalEntry> found = JournalSearch.found(ledger.journalEntries());
        ObjectNode json = LedgerJson.object();
        json.put("total", found.size());
        ArrayNode entries = json.putArray("entries");
        found.stream().skip(skip).limit(PAGE).forEach(entry -> entries.add(EntryJson.write(entry)));
        return json;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> page(@AuthenticationPrincipal UnlockedPerson person, @PathVariable String id) {
        EntryId wanted = EntryId.parse(id);
        Optional<byte[]> page = store.draw(
                person,
                entry -> keeping(entry, wanted),
                ledger -> ledger.journalEntries().stream()
                        .filter(entry -> entry.id().equals(wanted))
                        .findFirst()
                        .map(entry -> LedgerJson.write(page(ledger, entry))));
        return ResponseEntity.of(page);
    }

    /** Lets go of all words but those of one page. */
    private static Entry keeping(Entry entry, EntryId wanted) {
        boolean ofPage = entry.id().equals(wanted)
                || (entry instanceof Correction correction
                        && correction.corrects().equals(wanted));
        return ofPage ? entry : entry.withoutNote();
    }

    private static ObjectNode page(Ledger ledger, JournalEntry entry) {
        ObjectNode json = LedgerJson.object();
        json.set("entry", EntryJson.write(entry));
        ArrayNode versions = json.putArray("versions");
        for (Version version : ledger.versions(entry.id())) {
            versions.addObject()
                    .put("recorded", version.recorded().toString())
                    .set("entry", EntryJson.write(version.statement()));
        }
        ArrayNode answers = json.putArray("answers");
        for (KinderAnswer answer : ledger.kinderAnswers()) {
            if (answer.about().equals(entry.id())) {
                answers.add(EntryJson.write(answer));
            }
        }
        return json;
    }
}
