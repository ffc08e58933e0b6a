package care.tend.acceptance.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the rounds found. */
public final class Tally {
    private final List<String> problems = new ArrayList<>();
    private int rounds;
    private int acknowledged;
    private int sentAgain;
    private int hadArrived;
    private int lost;
    private int doubled;
    private Duration slowestReopening = Duration.ZERO;

    void killed() {
        rounds++;
    }

    void acknowledged(int count) {
        acknowledged += count;
    }

    void sentAgain(boolean arrivedBefore) {
        sentAgain++;
        hadArrived += arrivedBefore ? 1 : 0;
    }

    void lost(String id) {
        lost++;
        problem("entry " + id + " was acknowledged and is lost");
    }

    void doubled(int count) {
        doubled += count;
    }

    void problem(String what) {
        problems.add("round " + rounds + ": " + what);
    }

    void reopened(Duration time) {
        slowestReopening = time.compareTo(slowestReopening) > 0 ? time : slowestReopening;
    }

    /** Asks SQLite itself whether the file is whole. */
    void checkFile(Path folder) {
        String url = "jdbc:sqlite:file:" + folder.resolve("ledger.db") + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma integrity_check")) {
            String verdict = result.next() ? result.getString(1) : "no verdict";
            if (!"ok".equals(verdict)) {
                problem("the file's check says " + verdict);
            }
        } catch (SQLException e) {
            problem("the file can't be checked: " + e.getMessage());
        }
    }

    /** Returns how often the server was killed. */
    public int rounds() {
        return rounds;
    }

    /** Returns how many entries were acknowledged. */
    public int acknowledged() {
        return acknowledged;
    }

    /** Returns how many acknowledged entries were not there afterwards. */
    public int lost() {
        return lost;
    }

    /** Returns how many entries were there more than once. */
    public int doubled() {
        return doubled;
    }

    /** Returns everything that was not as it is promised, in words. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public String toString() {
        return ("%d rounds, %,d entries acknowledged, %d lost, %d doubled; %d sent again (%d of them had arrived);"
                        + " slowest start and first reading %d ms")
                .formatted(rounds, acknowledged, lost, doubled, sentAgain, hadArrived, slowestReopening.toMillis());
    }
}
