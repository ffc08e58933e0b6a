package care.tend.server.api;

import care.tend.ledger.ContentId;
import care.tend.ledger.OwnWording;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerStore;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The person's own words for a practice, the newest ones. */
@RestController
class OwnWordingController {
    private final LedgerStore store;

    OwnWordingController(LedgerStore store) {
        this.store = store;
    }

    @GetMapping("/api/v1/own-wording/{practice}")
    ResponseEntity<Words> find(@AuthenticationPrincipal UnlockedPerson person, @PathVariable String practice) {
        ContentId wanted = new ContentId(practice);
        return ResponseEntity.of(
                store.draw(person, ledger -> ledger.findOwnWording(wanted)).map(Words::of));
    }

    /** The words of a practice. */
    record Words(String practice, List<String> lines) {
        static Words of(OwnWording wording) {
            return new Words(wording.practice().value(), wording.lines());
        }
    }
}
