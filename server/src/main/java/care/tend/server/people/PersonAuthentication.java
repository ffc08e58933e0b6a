package care.tend.server.people;

import care.tend.server.keys.UnlockedPerson;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Says to Spring Security: this request is made by this person, whose data key is at hand. */
final class PersonAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient UnlockedPerson person;

    PersonAuthentication(UnlockedPerson person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public UnlockedPerson getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
