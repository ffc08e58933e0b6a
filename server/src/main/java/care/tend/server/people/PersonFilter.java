package care.tend.server.people;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.UnlockedPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who asks: by the session's cookie, or by the token of the data folder ({@code Authorization: Bearer}). */
final class PersonFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final int MAX_COOKIES = 8;

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
            find(request, response)
                    .ifPresent(person ->
                            SecurityContextHolder.getContext().setAuthentication(new PersonAuthentication(person)));
        } catch (RuntimeException e) {
            // A database that is away is answered like everywhere else, in plain words.
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<UnlockedPerson> find(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith(BEARER) && token.matches(authorization.substring(BEARER.length()))
                    ? Optional.of(owner.unlock())
                    : Optional.empty();
        }
        // Cookies know no port: another program on this machine may have set one of the same name.
        return sessionCookies(request)
                .flatMap(cookie -> findBy(cookie, response).stream())
                .findFirst();
    }

    private Optional<UnlockedPerson> findBy(String cookie, HttpServletResponse response) {
        Optional<UnlockedPerson> person = sessions.find(cookie);
        if (person.isPresent() && sessions.renew(cookie)) {
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(cookie));
        }
        return person;
    }

    private static Stream<String> sessionCookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                        .map(Cookie::getValue)
                        .limit(MAX_COOKIES);
    }
}
