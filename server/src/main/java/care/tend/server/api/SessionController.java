package care.tend.server.api;

import care.tend.server.keys.KeyException;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.StoreUnavailableException;
import care.tend.server.people.OneTimeAddresses;
import care.tend.server.people.Owner;
import care.tend.server.people.SessionCookie;
import care.tend.server.people.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Linking a browser to the ledger: the one-time address, and whether this browser is linked. */
@RestController
class SessionController {
    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

    private static final URI PRACTICE = URI.create("/");
    private static final URI PRACTICE_AND_WHY_NOT_LINKED = URI.create("/#address-ended");

    private final OneTimeAddresses addresses;
    private final Owner owner;
    private final Sessions sessions;

    SessionController(OneTimeAddresses addresses, Owner owner, Sessions sessions) {
        this.addresses = addresses;
        this.owner = owner;
        this.sessions = sessions;
    }

    /**
     * Uses a one-time address up and goes on to the practice, linked. A spent address goes there all the same, where a
     * sentence says what became of it, and so does one that comes while the ledger can't be opened: whoever is here may be
     * in a hard moment, and the page says what is kept and what is not.
     */
    @GetMapping(OneTimeAddresses.PATH + "{token}")
    ResponseEntity<Void> open(@PathVariable String token, HttpServletRequest request) {
        if (isLookAhead(request)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        boolean wasOpen = addresses.use(token);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(wasOpen ? PRACTICE : PRACTICE_AND_WHY_NOT_LINKED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (wasOpen) {
            try {
                answer.header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(sessions.start(owner.unlock()).text()));
            } catch (StoreUnavailableException | KeyException e) {
                addresses.giveBack(token);
                LOG.warn("A browser could not be linked: {}", e.getMessage());
            }
        }
        return answer.build();
    }

    /** Browsers and previews look at an address before a person goes there; nothing is used up by that. */
    private static boolean isLookAhead(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                        .map(request::getHeader)
                        .anyMatch(purpose -> purpose != null && purpose.contains("prefetch"));
    }

    /** Says whether whoever asks may keep entries; who may not is answered at the door. */
    @GetMapping("/api/v1/session")
    ResponseEntity<Void> session(@AuthenticationPrincipal UnlockedPerson person) {
        return ResponseEntity.noContent().build();
    }

    /** Issues a fresh one-time address, to link another browser. */
    @PostMapping("/api/v1/session/address")
    ResponseEntity<Address> address(@AuthenticationPrincipal UnlockedPerson person) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Address(addresses.issue()));
    }

    /** A one-time address, as a path on this machine. */
    record Address(String path) {}
}
