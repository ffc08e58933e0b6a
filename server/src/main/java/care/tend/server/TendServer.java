package care.tend.server;

import care.tend.server.keys.AccessToken;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.people.OneTimeAddresses;
import care.tend.server.people.Owner;
import care.tend.server.people.Sessions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The server, wired: settings in, a listening server out. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
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
    Owner owner(Settings settings, Database database) {
        return new Owner(settings.folder().keyFile(), database);
    }

    @Bean
    AccessToken accessToken(Settings settings) {
        return AccessToken.readOrCreate(settings.folder().tokenFile());
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
