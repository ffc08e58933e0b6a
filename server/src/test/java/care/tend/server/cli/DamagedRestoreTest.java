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

    @Test
    void onANewMachineItSaysWhatIsMissing() {
        Path fresh = folder.resolve("fresh");
        CommandRun noFile =
                CommandRun.on(fresh, "", "restore", folder.resolve("copy").toString());
        assertThat(noFile.code()).isEqualTo(1);
        assertThat(noFile.err()).contains("There is no file " + folder.resolve("copy"));

        TestFolder home = TestFolder.sqlite(folder.resolve("other")).filled();
        String copy = folder.resolve("copy").toString();
        assertThat(home.run("", "backup", copy).code()).isZero();
        CommandRun noKey = CommandRun.on(fresh, "", "restore", copy);
        assertThat(noKey.code()).isEqualTo(1);
        assertThat(noKey.err())
                .contains(
                        "opens only with the key file that belongs to it", "./tend restore " + copy + " --key KEYFILE");
        assertThat(CommandRun.on(fresh, "", "restore", copy, "--key", "/no/such")
                        .err())
                .contains("There is no file /no/such");
        assertThat(fresh).doesNotExist();
        String key = home.path().resolve("key").toString();
        assertThat(CommandRun.on(fresh, "", "restore", copy, "--key", key).code())
                .isZero();
    }
}
