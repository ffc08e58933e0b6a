package care.tend.server.api;

import care.tend.learn.Learned;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger shows so far. */
@RestController
class LearnController {
    private final LedgerStore store;

    LearnController(LedgerStore store) {
        this.store = store;
    }

    @GetMapping(path = "/api/v1/learn", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> learn(@AuthenticationPrincipal UnlockedPerson person) {
        return ResponseEntity.ok(
                store.draw(person, ledger -> LedgerJson.write(LearnedJson.write(Learned.from(ledger)))));
    }
}
