package care.tend.server.api;

import care.tend.ledger.Entry;
import care.tend.ledger.InvalidEntryException;
import care.tend.notice.SafetyWatch;
import care.tend.notice.Tier;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.ledger.Outcome;
import care.tend.server.ledger.Write;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
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
    private static final int USUAL_PAGE = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final LedgerStore store;

    private final SafetyWatch watch;

    EntriesController(LedgerStore store, SafetyWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> append(@AuthenticationPrincipal UnlockedPerson person, HttpServletRequest request)
            throws IOException {
        Entry entry = EntryJson.read(LedgerJson.read(RequestBodyReader.read(request)));
        return switch (store.write(person, new Write.Append(entry))) {
            case Outcome.Stored stored -> receipt(HttpStatus.CREATED, entry, stored.seq());
            case Outcome.AlreadyStored stored -> receipt(HttpStatus.OK, entry, stored.seq());
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
            @AuthenticationPrincipal UnlockedPerson person, @RequestParam MultiValueMap<String, String> parameters) {
        long after = number(parameters, "after", 0, 0, Long.MAX_VALUE, "must be a place in the ledger, from 0");
        int limit = (int) number(parameters, "limit", USUAL_PAGE, 1, MAX_PAGE, "must be a whole number from 1 to 1000");
        return ResponseEntity.ok(
                store.drawPart(person, after, limit, part -> LedgerJson.write(LedgerPage.write(part, after, limit))));
    }

    private static long number(
            MultiValueMap<String, String> parameters, String name, long usual, long least, long most, String rule) {
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return usual;
        }
        if (given.size() > 1) {
            throw new InvalidEntryException(name, "stands more than once");
        }
        long number = NUMBER.matcher(given.getFirst()).matches() ? Long.parseLong(given.getFirst()) : -1;
        if (number < least || number > most) {
            throw new InvalidEntryException(name, rule);
        }
        return number;
    }

    /** Where words mean that a person needs people, the answer says so; it is kept nowhere. */
    private ResponseEntity<byte[]> receipt(HttpStatus status, Entry entry, long seq) {
        ObjectNode receipt = LedgerJson.object();
        receipt.put("id", entry.id().toString());
        receipt.put("seq", seq);
        Tier tier = watch.tier(entry);
        if (tier != Tier.NONE) {
            receipt.put("tier", LedgerJson.nameOf(tier));
        }
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
