package care.tend.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.QuickStart;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The promise "no acknowledged entry is ever lost", against SIGKILL. */
class CrashTest {
    private static final long SEED = 20_261_123;

    @Test
    @DisplayName("Killed during writes, again and again: nothing acknowledged is lost, nothing is there twice")
    void nothingAcknowledgedIsLost(@TempDir Path place, TestReporter reporter) throws Exception {
        int rounds = Integer.getInteger("tend.crash.rounds", 30);
        Tally tally = new KillRounds(place, QuickStart.options(), SEED).run(rounds);
        reporter.publishEntry("kill -9", tally.toString());
        System.out.println("kill -9: " + tally);
        assertThat(tally.problems()).isEmpty();
        assertThat(tally.lost()).isZero();
        assertThat(tally.doubled()).isZero();
        assertThat(tally.rounds()).isEqualTo(rounds);
        assertThat(tally.acknowledged()).as("writes under the kills").isGreaterThan(rounds * 20);
    }
}
