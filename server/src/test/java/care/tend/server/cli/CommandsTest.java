package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command keeps to: its help, its exit code, its words. */
class CommandsTest {
    private static final Pattern NEVER_SAID = Pattern.compile(
            "\\b(should|just|simply|at least|don't worry|amazing|failed|missed|streak|fix|broken|toxic|detected"
                    + "|activates|rewires)\\b",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder;

    /** To take over a change that is meant: run with {@code -Dtend.golden=FOLDER} and look at the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"tend", "serve", "break", "help-lines", "export", "import", "backup", "restore", "erase"})
    void helpReadsAsItWasWritten(String command) throws IOException {
        CommandRun run =
                command.equals("tend") ? CommandRun.with("", "--help") : CommandRun.with("", command, "--help");
        assertThat(run.code()).isZero();
        String target = System.getProperty("tend.golden");
        if (target != null) {
            Files.writeString(Path.of(target, command + ".txt"), run.out());
        }
        try (InputStream golden = CommandsTest.class.getResourceAsStream("help/" + command + ".txt")) {
            if (golden == null) {
                fail("No help text is laid down for " + command);
            } else {
                assertThat(run.out()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void everyCommandExplainsItself() {
        TendCommand.commandLine(new Surroundings(Terminal.ofThisProcess(), CommandRun.CLOCK, Map.of()))
                .getSubcommands()
                .forEach((name, line) -> {
                    String help = line.getUsageMessage();
                    assertThat(help).as(name).contains("How to write it:\n  tend " + name, "Exit codes:");
                    line.getCommandSpec()
                            .args()
                            .forEach(argument -> assertThat(argument.description())
                                    .as(name + " " + argument.paramLabel())
                                    .isNotEmpty());
                });
    }

    @Test
    void theWordsAreOurs() {
        ResourceBundle texts = ResourceBundle.getBundle(Texts.BUNDLE);
        assertThat(texts.keySet())
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).doesNotContainPattern(NEVER_SAID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nothing",
                "expert",
                "export",
                "export a b",
                "serve --port x",
                "serve --port 70000",
                "--db mysql://localhost export a.zip",
                "--db jdbc:postgresql://db.example.org/tend export a.zip"
            })
    void wrongUseIsSaidInOneLineAndHasItsOwnCode(String typed) {
        CommandRun run = CommandRun.on(folder, "", typed.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressWithItsPasswordIsNeverRepeated() {
        for (String url :
                List.of("jdbc:mysql://me:hidden-word@host/db", "jdbc:postgresql://h^/db?password=hidden-word")) {
            CommandRun run = CommandRun.on(folder, "", "--db", url, "export", "a.zip");
            assertThat(run.err() + run.out()).doesNotContain("hidden-word");
        }
    }

    @Test
    void optionsStandBeforeOrAfterTheCommand() {
        TestFolder home = TestFolder.sqlite(folder.resolve("home")).filled();
        String before = folder.resolve("before.zip").toString();
        String after = folder.resolve("after.zip").toString();
        String data = home.path().toString();
        assertThat(CommandRun.with("", "--data", data, "export", before).code()).isZero();
        assertThat(CommandRun.with("", "export", after, "--data", data).code()).isZero();
    }

    @Test
    void theFolderIsTheNamedOneOrTheUsualOne() {
        assertThat(DefaultFolder.in(Map.of("TEND_DATA", "/a", "XDG_DATA_HOME", "/b")))
                .isEqualTo(Path.of("/a"));
        assertThat(DefaultFolder.in(Map.of("XDG_DATA_HOME", "/b"))).isEqualTo(Path.of("/b/tend"));
        Path usual = Path.of(System.getProperty("user.home"), ".local/share/tend");
        assertThat(DefaultFolder.in(Map.of("XDG_DATA_HOME", "relative"))).isEqualTo(usual);
        assertThat(DefaultFolder.in(Map.of("TEND_DATA", " "))).isEqualTo(usual);
    }

    @Test
    void namesMadeHereCarryTheTimeAndAreNeverTheSame() {
        List<String> names = Stream.generate(
                        () -> EntryIds.next(CommandRun.CLOCK).toString())
                .limit(1_000)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        // 2026-11-24T07:15:00Z is 1795504500000 ms, in hexadecimal 01a20c686d20 (by Python); RFC 9562, section 5.7.
        assertThat(names).allMatch(name -> name.startsWith("01a20c68-6d20-7"));
    }
}
