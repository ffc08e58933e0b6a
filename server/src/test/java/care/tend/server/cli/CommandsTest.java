package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
    @ValueSource(
            strings = {"tend", "serve", "break", "help-lines", "export", "import", "backup", "restore", "erase", "help"
            })
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
                assertThat(run.out().lines()).allMatch(line -> line.length() <= Lines.WIDEST);
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
                    assertThat(help).as(name).contains("How to write it:\n  ./tend " + name, "Exit codes:");
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
                "serve --port 1 --port 2",
                "help nothing",
                "--data= export a.zip",
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
    void aGuessNeverLeadsToWhatTakesALedgerAway() {
        for (String typed : List.of("nonsense", "eras", "restor", "erase-all", "reset")) {
            CommandRun run = CommandRun.with("", typed);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).doesNotContainPattern("Perhaps:.*(erase|restore|train)");
        }
        assertThat(CommandRun.with("", "expor").err()).contains("Perhaps: export");
    }

    @Test
    void wrongUseIsSaidInOurWords() {
        assertThat(CommandRun.with("", "--port", "abc").err())
                .isEqualTo("A port is a number from 0 to 65535.\nFor help: ./tend --help\n");
        assertThat(CommandRun.with("", "serve", "--port", "1", "--port", "2").err())
                .startsWith("--port stands there twice.\n");
        assertThat(CommandRun.with("", "\u001b[31m").err()).doesNotContain("\u001b");
        assertThat(CommandRun.with("", "--data", "", "export", "a.zip").err())
                .startsWith("--data needs the name of a folder.");
    }

    @Test
    void nothingPrivateIsWrittenToWhereverALineLeads() {
        for (String command : List.of("export", "backup")) {
            CommandRun run = CommandRun.on(folder, "", command, "-");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("Tend writes into a file only");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void helpMayBeAskedForAsAWord() {
        assertThat(CommandRun.with("", "help").out())
                .isEqualTo(CommandRun.with("", "--help").out());
        assertThat(CommandRun.with("", "help", "export").out())
                .isEqualTo(CommandRun.with("", "export", "--help").out());
    }

    @Test
    void whatCannotBeSaidIsNotDone() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Terminal terminal = new Terminal(new StringReader(""), full, err, false, Lines.WIDEST);
        int code = TendCommand.run(new Surroundings(terminal, CommandRun.CLOCK, Map.of()), "help-lines", "NZ");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("Not everything could be written out");
    }

    @Test
    void aFullDiskBehindAPipeIsSaid() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "care.tend.server.Tend",
                        "help-lines",
                        "NZ")
                .redirectOutput(new File("/dev/full"))
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** As when memory runs out in the middle of a command, bare or wrapped by a library. */
    @Test
    void runningOutOfMemoryIsSaidInPlainWords() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        for (Runnable end : List.<Runnable>of(
                () -> {
                    throw error;
                },
                () -> {
                    throw new IllegalStateException(error);
                })) {
            StringWriter err = new StringWriter();
            Terminal terminal = new Terminal(new StringReader(""), new StringWriter(), err, false, Lines.WIDEST);
            Clock ending = new Clock() {
                @Override
                public ZoneId getZone() {
                    return CommandRun.CLOCK.getZone();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    end.run();
                    return CommandRun.CLOCK.instant();
                }
            };
            assertThat(TendCommand.run(new Surroundings(terminal, ending, Map.of()), "help-lines", "NZ"))
                    .isEqualTo(3);
            assertThat(err.toString())
                    .isEqualTo("There was not enough memory for this. What was kept before is still there.\n");
        }
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
        Map<String, String> elsewhere = Map.of("HOME", "/h");
        assertThat(DefaultFolder.in(elsewhere)).isEqualTo(Path.of("/h/.local/share/tend"));
        assertThat(DefaultFolder.in(Map.of("HOME", "/h", "TEND_DATA", "~/t"))).isEqualTo(Path.of("/h/t"));
        assertThat(DefaultFolder.named(Path.of("~/mine"), elsewhere)).isEqualTo(Path.of("/h/mine"));
        assertThat(DefaultFolder.named(Path.of("~"), elsewhere)).isEqualTo(Path.of("/h"));
        assertThat(DefaultFolder.named(Path.of("~mine"), elsewhere)).isEqualTo(Path.of("~mine"));
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
