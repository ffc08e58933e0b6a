package care.tend.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tend} itself, in places where people really put things. */
class LauncherTest {
    @TempDir
    private Path place;

    private Path home;

    /** A copy of the launcher beside the real build, in a folder with a space in its name. */
    @BeforeEach
    void putElsewhere() throws IOException {
        home = Files.createDirectories(place.resolve("my programs"));
        Path target = Files.createDirectories(home.resolve("server/target"));
        Files.copy(Product.root().resolve("tend"), home.resolve("tend"));
        assertThat(home.resolve("tend").toFile().setExecutable(true)).isTrue();
        Files.copy(Product.root().resolve("server/jvm.options"), home.resolve("server/jvm.options"));
        Path built = Product.root().resolve("server/target");
        Files.createSymbolicLink(target.resolve("tend.jar"), built.resolve("tend.jar"));
        Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
    }

    @Test
    @DisplayName(
            "A space in the folder's name, a link to the launcher, another working folder: it starts, also with a cache")
    void startsFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("tend-link"), home.resolve("tend"));
        assertThat(said(Map.of(), link.toString(), "--version")).startsWith("Tend ");

        Path cache = home.resolve("server/target/start-" + sumOf(javaHome().resolve("release")) + "-"
                + sumOf(home.resolve("server/target/tend.jar")) + ".aot");
        Files.writeString(cache, "a cache of another time");
        assertThat(said(Map.of("TEND_JAVA_HOME", javaHome().toString()), link.toString(), "--version"))
                .contains("Tend ");
        assertThat(said(Map.of("TEND_JAVA_HOME", javaHome().toString()), link.toString(), "help-lines", "NZ"))
                .contains("1737");
    }

    @Test
    @DisplayName("A place that holds no JDK 25 is named, not passed over")
    void aWrongJavaIsNamed() throws Exception {
        assertThat(said(
                        Map.of("TEND_JAVA_HOME", place.toString()),
                        home.resolve("tend").toString(),
                        "--version"))
                .contains("names no JDK 25: " + place, "TEND_JAVA_HOME=/path/to/jdk-25");
    }

    @Test
    @DisplayName("Asking for help trains nothing")
    void helpTrainsNothing() throws Exception {
        said(Map.of(), home.resolve("tend").toString(), "--help");
        try (var files = Files.list(home.resolve("server/target"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("tend.jar", "lib");
        }
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String sumOf(Path file) throws Exception {
        Process process =
                new ProcessBuilder("cksum").redirectInput(file.toFile()).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).split(" ", 2)[0];
    }

    private String said(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return said;
    }
}
