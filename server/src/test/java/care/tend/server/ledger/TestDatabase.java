package care.tend.server.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;

/** A real, empty database for one test: a SQLite file, or a database in one PostgreSQL server of this run. */
public record TestDatabase(String url, Path files) {
    /** A new SQLite file in a folder. */
    public static TestDatabase sqlite(Path folder) {
        return new TestDatabase("jdbc:sqlite:" + folder.resolve("ledger.db"), folder);
    }

    /** A new database in the PostgreSQL server of this run. */
    public static TestDatabase postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres server = Server.INSTANCE;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(server.getJdbcUrl("postgres", name), Server.FOLDER);
    }

    /** Connects past the product. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Runs SQL of the test's own, past the product. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets PostgreSQL write what it still has in memory into its table files; SQLite's files hold everything already. */
    void writeOut() throws SQLException {
        if (url.startsWith("jdbc:postgresql:")) {
            execute("checkpoint");
        }
    }

    /** Returns the sealed bytes of an entry. */
    public byte[] sealedOf(String entryId) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select sealed from entry where entry_id = '" + entryId + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    /** Says whether any live table file holds these bytes; PostgreSQL's own log is not among them. */
    public boolean holdsBytes(byte[] wanted) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("pg_wal"))
                    .anyMatch(file -> indexOf(read(file), wanted) >= 0);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int indexOf(byte[] haystack, byte[] needle) {
        outer:
        for (int start = 0; start <= haystack.length - needle.length; start++) {
            for (int i = 0; i < needle.length; i++) {
                if (haystack[start + i] != needle[i]) {
                    continue outer;
                }
            }
            return start;
        }
        return -1;
    }

    private static final class Server {
        static final Path FOLDER;
        static final EmbeddedPostgres INSTANCE;

        static {
            try {
                FOLDER = Files.createTempDirectory("tend-postgres");
                // The product refuses a database that could lose acknowledged writes, which is this library's default.
                INSTANCE = EmbeddedPostgres.builder()
                        .setDataDirectory(FOLDER.resolve("data"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
