package care.tend.server.api;

import care.tend.ledger.JournalEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.ReadingCorrection;
import care.tend.notice.SelfTalkReader;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.reading.ReadingJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The mirror: reads words when the person asks, forgets them at once, and takes the person's word against its own. */
@RestController
@RequestMapping(path = "/api/v1/reading", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadingController {
    private final LedgerStore store;
    private final ObjectProvider<SelfTalkReader> reader;

    ReadingController(LedgerStore store, ObjectProvider<SelfTalkReader> reader) {
        this.store = store;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> read(@AuthenticationPrincipal UnlockedPerson person, HttpServletRequest request)
            throws IOException {
        AskedFields asked = AskedFields.of(LedgerJson.read(RequestBodyReader.read(request)), "text");
        String text = asked.text("text", JournalEntry.MAX_TEXT_LENGTH);
        List<ReadingCorrection> corrections = store.draw(person, Ledger::readingCorrections);
        ObjectNode reading = ReadingJson.write("", reader.getObject().read(text, corrections));
        reading.remove("id");
        return ResponseEntity.ok(LedgerJson.write(reading));
    }

    /** What the person said of the mirror: whether it is offered, and their list of words it misread. */
    @GetMapping
    ResponseEntity<byte[]> choices(@AuthenticationPrincipal UnlockedPerson person) {
        return ResponseEntity.ok(store.draw(person, ledger -> LedgerJson.write(choices(ledger))));
    }

    private ObjectNode choices(Ledger ledger) {
        ObjectNode json = LedgerJson.object();
        json.put("reader", reader.getObject().version());
        json.put("offered", ledger.offersMirror());
        ArrayNode corrections = json.putArray("corrections");
        ledger.readingCorrections().forEach(correction -> corrections.add(EntryJson.write(correction)));
        return json;
    }
}
