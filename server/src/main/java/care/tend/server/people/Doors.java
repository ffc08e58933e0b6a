package care.tend.server.people;

import care.tend.server.keys.AccessToken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who is let in. The practice and the help page are open to anybody who can reach this machine's loopback address; the
 * API wants a session or the token; everything wants to be addressed as this machine, and nothing is taken from another
 * site.
 *
 * <p>CSRF tokens are not used: a mutation needs a JSON body, the same-site cookie and a same-origin request, each of which
 * a foreign page can't produce.
 */
@Configuration(proxyBeanMethods = false)
public class Doors {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'"
                    + " blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final int MISDIRECTED_REQUEST = 421;

    /** By this the pages' worker knows Tend from another program that took its port over. */
    private static final String MARK = "Tend";

    /** Requests under {@code /api}: known people only. */
    @Bean
    SecurityFilterChain apiDoor(
            HttpSecurity http,
            Owner owner,
            AccessToken token,
            Sessions sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        common(http.securityMatcher("/api/**"))
                .headers(headers -> headers.cacheControl(cache -> {}))
                .addFilterBefore(new CrossSiteFilter(), AuthorizationFilter.class)
                .addFilterBefore(new PersonFilter(owner, token, sessions, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, e) -> Refusal.write(
                                request,
                                response,
                                HttpServletResponse.SC_UNAUTHORIZED,
                                "Not linked",
                                "This browser isn't linked to your ledger yet. Run ./tend again and open the address it"
                                        + " prints.")));
        return http.build();
    }

    /** Everything else: pages for anybody, and the one-time address. */
    @Bean
    SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
        common(http.securityMatcher("/**"))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers -> headers.withObjectPostProcessor(eager())
                        .addHeaderWriter(new StaticHeadersWriter(MARK, "1"))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")));
    }

    /** Headers are written at once: an answer to HEAD is over before they would be. */
    private static ObjectPostProcessor<HeaderWriterFilter> eager() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Lets a newcomer in even when a crowd holds on, and shows the way to help to whom it doesn't understand. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance() {
        return tomcat -> {
            tomcat.setProtocol(CrowdedProtocol.class.getName());
            tomcat.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(UnreadableRequests.class.getName()));
        };
    }

    /** Refuses requests that address this machine by any other name (DNS rebinding). */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(Doors::isOwnName);
        return firewall;
    }

    private static boolean isOwnName(String host) {
        return OWN_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Says so in plain words. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> Refusal.write(
                request,
                response,
                isOwnName(request.getServerName()) ? HttpServletResponse.SC_BAD_REQUEST : MISDIRECTED_REQUEST,
                "Refused",
                "Tend answers only when it is addressed as this machine, in a plain form.");
    }
}
