package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Ledger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is damaged, and there is a backup. */
class DamagedRestoreTest {
    @TempDir
    private Path folder;

    @Test
    void theDamagedFileIsKeptAsideAndTheLedgerIsBack() throws IOException {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        Ledger before = home.open();
        String file = folder.resolve("tend.backup").toString();
        home.run("", "backup", file);
        try (RandomAccessFile ledger =
                new RandomAccessFile(home.path().resolve("ledger.db").toFile(), "rw")) {
            ledger.write(new byte[200]);
        }
        CommandRun without = home.run("", "restore", file);
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("is damaged", "--replace");
        CommandRun run = home.run("yes\n", "restore", file, "--replace");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(home.open()).isEqualTo(before);
        try (var files = Files.list(home.path())) {
            assertThat(files).anyMatch(path -> path.getFileName().toString().startsWith("ledger.db.damaged-"));
        }
    }
}
