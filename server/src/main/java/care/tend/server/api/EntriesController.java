package care.tend.server.api;

import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.InvalidEntryException;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.ledger.Outcome;
import care.tend.server.ledger.Write;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The entries of the person's ledger. */
@RestController
@RequestMapping(path = "/api/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
class EntriesController {
    private static final int MAX_PAGE = 1_000;

    private final LedgerStore store;

    EntriesController(LedgerStore store) {
        this.store = store;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> append(@AuthenticationPrincipal UnlockedPerson person, HttpServletRequest request)
            throws IOException {
        Entry entry = EntryJson.read(LedgerJson.read(RequestBodyReader.read(request)));
        return switch (store.write(person, new Write.Append(entry))) {
            case Outcome.Stored stored -> receipt(HttpStatus.CREATED, entry.id(), stored.seq());
            case Outcome.AlreadyStored stored -> receipt(HttpStatus.OK, entry.id(), stored.seq());
            case Outcome.Conflict conflict ->
                refusal(
                        HttpStatus.CONFLICT,
                        "The name is taken",
                        "Another entry has this id already. Nothing was stored.",
                        "id");
            case Outcome.Removed removed ->
                refusal(
                        HttpStatus.GONE,
                        "It was removed",
                        "The entry with this id was removed and doesn't come back. Nothing was stored.",
                        "id");
            case Outcome.WrongTarget wrong -> throw new InvalidEntryException(wrong.field(), wrong.reason());
        };
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal UnlockedPerson person,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "500") int limit) {
        if (after < 0) {
            throw new InvalidEntryException("after", "must be a place in the ledger, from 0");
        }
        if (limit < 1 || limit > MAX_PAGE) {
            throw new InvalidEntryException("limit", "must be a whole number from 1 to 1000");
        }
        return ResponseEntity.ok(
                store.drawPart(person, after, limit, part -> LedgerJson.write(LedgerPage.write(part, after, limit))));
    }

    private static ResponseEntity<byte[]> receipt(HttpStatus status, EntryId id, long seq) {
        ObjectNode receipt = LedgerJson.object();
        receipt.put("id", id.toString());
        receipt.put("seq", seq);
        return ResponseEntity.status(status).body(LedgerJson.write(receipt));
    }

    private static ResponseEntity<ProblemDetail> refusal(HttpStatus status, String title, String detail, String field) {
        ProblemDetail problem = Problems.problem(status, title, detail);
        problem.setProperty("field", field);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
