package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is there whole or not at all, and nothing readable is left beside it. */
class WholeFileTest {
    @TempDir
    private Path folder;

    /** Writes words and then stops, so that a signal comes in the middle. */
    static final class Slow {
        private Slow() {}

        public static void main(String[] arguments) throws IOException {
            WholeFile.write(
                    Path.of(arguments[0]),
                    false,
                    out -> {
                        out.write("readable words".getBytes(UTF_8));
                        out.flush();
                        System.out.write('w');
                        System.out.flush();
                        sleep();
                    },
                    written -> {});
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void whoeverStopsInTheMiddleLeavesNothingReadable(String signal) throws Exception {
        // A shell's background job, and so a build in one, is started deaf to INT; the person's terminal is not.
        Process process = new ProcessBuilder(
                        "env",
                        "--default-signal",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Slow.class.getName(),
                        folder.resolve("mine.zip").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('w');
        assertThat(names())
                .singleElement()
                .satisfies(name -> assertThat(folder.resolve(name)).hasContent("readable words"));
        new ProcessBuilder("kill", "-s", signal, "" + process.pid()).start().waitFor();
        assertThat(process.waitFor()).isGreaterThan(128);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierTimeLeftGoesAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".mine.zip.123.new"), "readable words");
        Files.writeString(folder.resolve(".mine.zip.old.new"), "not ours");
        Files.writeString(folder.resolve(".other.zip.123.new"), "of another export");
        WholeFile.write(folder.resolve("mine.zip"), false, out -> out.write(1), written -> {});
        assertThat(names()).containsExactlyInAnyOrder("mine.zip", ".mine.zip.old.new", ".other.zip.123.new");
    }

    @Test
    void whatStandsInTheWayIsSaidOfTheNameThatWasGiven() {
        Path file = folder.resolve("mine.zip");
        assertThatThrownBy(() -> WholeFile.write(
                        file,
                        false,
                        out -> {
                            throw new FileSystemException("/x/.mine.zip.123.new", null, "Not now");
                        },
                        written -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": Not now");
        assertThat(folder).isEmptyDirectory();
    }
}
