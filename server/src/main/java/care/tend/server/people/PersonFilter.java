package care.tend.server.people;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.UnlockedPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who asks: by the session's cookie, or by the token of the data folder ({@code Authorization: Bearer}). */
final class PersonFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Owner owner;
    private final AccessToken token;
    private final Sessions sessions;
    private final HandlerExceptionResolver problems;

    PersonFilter(Owner owner, AccessToken token, Sessions sessions, HandlerExceptionResolver problems) {
        this.owner = owner;
        this.token = token;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            find(request)
                    .ifPresent(person ->
                            SecurityContextHolder.getContext().setAuthentication(new PersonAuthentication(person)));
        } catch (RuntimeException e) {
            // A database that is away is answered like everywhere else, in plain words.
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<UnlockedPerson> find(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith(BEARER) && token.matches(authorization.substring(BEARER.length()))
                    ? Optional.of(owner.unlock())
                    : Optional.empty();
        }
        return findCookie(request).flatMap(sessions::find);
    }

    private static Optional<String> findCookie(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(SessionCookie.NAME)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
