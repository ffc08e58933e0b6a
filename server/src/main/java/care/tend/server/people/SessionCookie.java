package care.tend.server.people;

import org.springframework.http.ResponseCookie;

/**
 * The cookie of a session: out of reach for scripts, never sent along from another site. It carries no {@code Secure} flag
 * because Tend is served on the loopback address without TLS, where not every browser would keep it.
 */
public final class SessionCookie {
    /** Its name. */
    public static final String NAME = "tend-session";

    private SessionCookie() {}

    /**
     * Writes the cookie.
     *
     * @param secret the session's secret, as text
     * @return what goes into {@code Set-Cookie}
     */
    public static String of(String secret) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(Sessions.LIFETIME)
                .build()
                .toString();
    }
}
