package care.tend.server.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL: durable at every commit ({@code synchronous_commit=on}, pinned for each connection), never hanging for ever
 * ({@code socketTimeout}), and over the network only with a verified certificate.
 */
final class PostgresDialect implements Dialect {
    private static final int READERS = 8;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "");
    private static final String PREFIX = "jdbc:";

    private final String url;

    PostgresDialect(String url) {
        this.url = url;
        refuseOpenNetwork();
    }

    private void refuseOpenNetwork() {
        String authority =
                URI.create(url.substring(PREFIX.length()).split("\\?", 2)[0]).getRawAuthority();
        List<String> hosts = authority == null ? List.of("") : List.of(authority.split(","));
        boolean local =
                hosts.stream().map(host -> host.replaceFirst(":\\d+$", "")).allMatch(LOOPBACK::contains);
        if (!local && !url.contains("sslmode=verify-full")) {
            throw new StoreUnavailableException(
                    "A PostgreSQL on another machine is used only with a verified certificate: add sslmode=verify-full"
                            + " to the address.");
        }
    }

    @Override
    public void prepare() {}

    @Override
    public HikariConfig writer() {
        return connection("ledger-writer", 1);
    }

    @Override
    public HikariConfig readers() {
        return connection("ledger-readers", READERS);
    }

    private HikariConfig connection(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "tend");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("options", "-c synchronous_commit=on -c lock_timeout=5s");
        return config;
    }

    @Override
    public void verifyDurability(JdbcClient jdbc) {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = jdbc.sql("show " + setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new StoreUnavailableException("This PostgreSQL runs with " + setting + "=" + value
                        + " and could lose acknowledged entries. Set it to on.");
            }
        }
    }

    /**
     * Rewrites the table, so that the pages with removed bytes are let go; the database's own log keeps them until it is
     * recycled (said in SECURITY.md).
     */
    @Override
    public boolean shred(JdbcClient jdbc) {
        jdbc.sql("vacuum (full) entry").update();
        jdbc.sql("checkpoint").update();
        return true;
    }

    @Override
    public String adviceFor(Throwable failure) {
        return "The database can't be reached right now. Nothing that was kept is lost. Please try again.";
    }
}
