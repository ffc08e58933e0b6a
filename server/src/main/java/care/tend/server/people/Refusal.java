package care.tend.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The answer to what never reaches a controller: problem+json (RFC 9457), or a page with the way to help for a person at a
 * browser. The words are constants, never input.
 */
public final class Refusal {
    /** What the firewall refuses never reaches the filters that write these. */
    private static final Map<String, String> PROTECTION = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private static final String HTML = "text/html;charset=UTF-8";

    private Refusal() {}

    /** Says whether a person looks at the answer, and not a program. */
    public static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /**
     * Writes the answer.
     *
     * @param request what is refused
     * @param response where to write
     * @param status the status
     * @param title what happened, in a few words
     * @param detail what to do, in a sentence
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        boolean page = isForPeople(request);
        response.setStatus(status);
        response.setContentType(page ? HTML : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        protect(response);
        String text = page ? page(title, detail, request.getLocalPort()) : problem(title, status, detail);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Prepares the answer to a request of which nothing is understood, and may be a person's: a page.
     *
     * @param response whose headers are set
     * @param port where Tend listens
     * @return the page
     */
    static String toUnreadable(HttpServletResponse response, int port) {
        response.setContentType(HTML);
        protect(response);
        return page("Not understood", "Tend can't read what this browser or program sent.", port);
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        PROTECTION.forEach(response::setHeader);
    }

    private static String problem(String title, int status, String detail) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, detail);
    }

    /** With whole addresses: the name it was asked by may be the very thing that was wrong. */
    private static String page(String title, String detail, int port) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%1$s</title>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="http://127.0.0.1:%3$d/help">Help: people who can be reached</a></p>
                <p><a href="http://127.0.0.1:%3$d/">Tend</a></p></html>
                """.formatted(title, detail, port);
    }
}
