package care.tend.server;

import care.tend.notice.SafetyWatch;
import care.tend.notice.SelfTalkReader;
import care.tend.server.keys.AccessToken;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.people.OneTimeAddresses;
import care.tend.server.people.Owner;
import care.tend.server.people.Sessions;
import care.tend.server.reading.ReaderFiles;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;

/**
 * The server, wired: settings in, a listening server out. What it takes from Spring Boot is listed by name, so that a start
 * looks at nothing else.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@ComponentScan({"care.tend.server.api", "care.tend.server.people"})
public class TendServer {
    /**
     * Starts the server.
     *
     * @param settings folder, database and port
     * @return the running context; closing it stops the server
     */
    public static ConfigurableApplicationContext start(Settings settings) {
        return new SpringApplicationBuilder(TendServer.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .properties(Map.of("server.address", "127.0.0.1", "server.port", Integer.toString(settings.port())))
                .run();
    }

    /** Returns the port on which a started server listens. */
    public static int portOf(ConfigurableApplicationContext server) {
        return Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Database database(Settings settings) {
        return settings.database();
    }

    @Bean
    LedgerStore ledgerStore(Database database, InstantSource clock) {
        return new LedgerStore(database, clock);
    }

    @Bean
    SafetyWatch safetyWatch() {
        return ReaderFiles.watch();
    }

    /** Read in when somebody first asks for it, so that nobody else waits for it. */
    @Bean
    @Lazy
    SelfTalkReader selfTalkReader() {
        return ReaderFiles.reader();
    }

    @Bean
    Owner owner(Settings settings, Database database) {
        return new Owner(settings.folder().keyFile(), database);
    }

    @Bean
    AccessToken accessToken(Settings settings) {
        return AccessToken.readOrMakeUp(settings.folder().tokenFile());
    }

    @Bean
    Sessions sessions(Database database, InstantSource clock) {
        return new Sessions(database, clock);
    }

    @Bean
    OneTimeAddresses oneTimeAddresses() {
        return new OneTimeAddresses();
    }
}
