package care.tend.server.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * PostgreSQL: durable at every commit ({@code synchronous_commit=on}, pinned for each connection), never hanging for ever
 * ({@code socketTimeout}), and over the network only with a verified certificate.
 */
final class PostgresDialect implements Dialect {
    private static final int READERS = 8;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "");

    /** A person waits for the answer: the database is given five seconds, clearing the files behind it longer. */
    private static final String ANSWER_SECONDS = "5";

    private static final String SHRED_SECONDS = "600";

    private final String url;

    PostgresDialect(String url) {
        this.url = url;
        refuseOpenNetwork();
    }

    /** Asks the driver's own reading of the address, so that nothing in it can pass for something else. */
    private void refuseOpenNetwork() {
        Map<String, String> read = settings();
        List<String> hosts = List.of(read.getOrDefault("PGHOST", "").split(","));
        if (!LOOPBACK.containsAll(hosts) && !read.getOrDefault("sslmode", "").equals("verify-full")) {
            throw new StoreUnavailableException(
                    "A PostgreSQL on another machine is used only with a verified certificate: add sslmode=verify-full"
                            + " to the address.");
        }
    }

    private Map<String, String> settings() {
        try {
            Map<String, String> settings = new HashMap<>();
            for (DriverPropertyInfo setting : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                if (setting.value != null) {
                    settings.put(setting.name, setting.value);
                }
            }
            return settings;
        } catch (SQLException e) {
            throw new StoreUnavailableException("The address of the PostgreSQL can't be read.", e);
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
        config.setValidationTimeout(1_000);
        config.setDataSourceProperties(properties(ANSWER_SECONDS, "4s"));
        return config;
    }

    private static Properties properties(String patience, String lockPatience) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "tend");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", patience);
        properties.setProperty("options", "-c synchronous_commit=on -c lock_timeout=" + lockPatience);
        return properties;
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
     * recycled (said in SECURITY.md). On a connection of its own, because the writer's gives up early; waits only a little
     * for readers.
     */
    @Override
    public boolean shred(JdbcClient jdbc) {
        SingleConnectionDataSource own = new SingleConnectionDataSource(url, true);
        own.setConnectionProperties(properties(SHRED_SECONDS, "1s"));
        try {
            JdbcClient patient = JdbcClient.create(own);
            patient.sql("vacuum (full) entry").update();
            patient.sql("checkpoint").update();
            return true;
        } finally {
            own.destroy();
        }
    }

    @Override
    public boolean isBusy(Throwable failure) {
        return false;
    }

    @Override
    public String adviceFor(Throwable failure) {
        return "The database can't be reached right now. Nothing that was kept is lost. Please try again.";
    }
}
