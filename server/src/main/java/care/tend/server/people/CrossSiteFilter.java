package care.tend.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site sends through the person's browser, by what the browser says of itself: {@code
 * Sec-Fetch-Site} (W3C Fetch Metadata) and {@code Origin}. Programs send neither and are let on to be asked for their
 * token.
 */
final class CrossSiteFilter extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if ((site != null && !OWN.contains(site)) || isForeign(request.getHeader("Origin"), request)) {
            Refusal.write(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "From another site",
                    "Tend answers only its own pages. This request came from another site.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
