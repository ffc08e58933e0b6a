package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, called through a link, in a folder with a space in its name. Mostly on a stand-in for Java, that writes
 * down what it is told: what the launcher does is to find it and to tell it.
 */
class LauncherTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path java;
    private Path link;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("my programs/tend"));
        Path server = Path.of("").toAbsolutePath();
        Files.copy(server.resolveSibling("tend"), home.resolve("tend"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("server/target"));
        Files.copy(server.resolve("jvm.options"), home.resolve("server/jvm.options"));
        writeJar(home.resolve("server/target/tend.jar"));
        java = Files.createDirectories(folder.resolve("a jdk"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(java.resolve("bin/java"), """
                for told in "$@"; do printf '<%%s>\\n' "$told"; done >"$TOLD.$$"
                for told in "$@"; do last=$told; done
                if [ "$last" = train ]; then
                    for told in "$@"; do case $told in -XX:AOTCacheOutput=*) new=${told#*=} ;; esac; done
                    echo trained >"$new"
                    sleep 2
                else
                    cat "$TOLD.$$"
                fi
                """);
        Files.createDirectories(folder.resolve("bin"));
        link = folder.resolve("bin/tend");
        Files.createSymbolicLink(folder.resolve("bin/second"), Path.of("../my programs/tend/tend"));
        Files.createSymbolicLink(link, Path.of("second"));
    }

    /** A jar that holds nothing and leads to the classes under test. */
    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "care.tend.server.Tend");
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(":"))
                        .map(part -> Path.of(part).toUri().toString())
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script.formatted());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** One run of the launcher: its exit code and all that was said. */
    private record Run(int code, String said) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(link.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path output = Files.createTempFile(folder, "said", ".txt");
        builder.redirectOutput(output.toFile()).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "TEND_NO_TRAINING"));
        builder.environment()
                .putAll(Map.of(
                        "TEND_JAVA_HOME",
                        java.toString(),
                        "TOLD",
                        folder.resolve("told").toString()));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(output));
    }

    private List<Path> inTarget(String ending) {
        try (Stream<Path> files = Files.list(home.resolve("server/target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long trainings() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("told."))
                    .filter(file -> {
                        try {
                            return Files.readString(file).endsWith("<train>\n");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void trainsOnceAndStartsWithWhatWasTrained() throws Exception {
        Run first = run(Map.of(), "--port", "0");
        Run second = run(Map.of(), "serve");
        assertThat(first.said).contains("<-jar>\n<" + home + "/server/target/tend.jar>\n<--port>\n<0>");
        assertThat(second.said).doesNotContain("AOTCache");
        CommandProcess.waitUntil(
                () -> inTarget(".aot").size() == 1 && inTarget(".training").isEmpty());
        assertThat(trainings()).isEqualTo(1);
        assertThat(inTarget(".new")).isEmpty();

        Run third = run(Map.of(), "export", "my tend.zip");
        assertThat(third.code).isZero();
        assertThat(third.said).contains("<-XX:AOTCache=" + inTarget(".aot").getFirst() + ">", "<my tend.zip>");
        assertThat(trainings()).isEqualTo(1);
    }

    @Test
    void onlyServingTrains() throws Exception {
        run(Map.of(), "--help");
        run(Map.of(), "serve", "-h");
        run(Map.of(), "-V");
        run(Map.of(), "break");
        run(Map.of(), "--data", "x", "export", "y");
        run(Map.of("TEND_NO_TRAINING", "1"), "serve");
        Thread.sleep(300);
        assertThat(trainings()).isZero();
        assertThat(inTarget(".training")).isEmpty();
    }

    @Test
    void aTrainingThatWasCutOffIsDoneAnew() throws Exception {
        run(Map.of(), "serve");
        CommandProcess.waitUntil(
                () -> inTarget(".aot").size() == 1 && inTarget(".training").isEmpty());
        Path cache = inTarget(".aot").getFirst();
        Files.delete(cache);
        Path cutOff = Files.createDirectory(cache.resolveSibling(cache.getFileName() + ".training"));
        run(Map.of(), "serve");
        assertThat(trainings()).isEqualTo(1);
        Files.setLastModifiedTime(cutOff, FileTime.from(Instant.now().minusSeconds(3600)));
        run(Map.of(), "serve");
        CommandProcess.waitUntil(() -> inTarget(".aot").size() == 1);
        assertThat(trainings()).isEqualTo(2);
    }

    @Test
    void aJdkThatIsNoneIsNamed() throws Exception {
        Run run = run(Map.of("TEND_JAVA_HOME", "/no/such jdk", "JAVA_HOME", java.toString()), "-V");
        assertThat(run.code).isZero();
        assertThat(run.said).contains("TEND_JAVA_HOME names no JDK 25: /no/such jdk", "<-V>");
    }

    @Test
    void buildsWithTheJdkThatRunsIt() throws Exception {
        Files.delete(home.resolve("server/target/tend.jar"));
        Path programs = folder.resolve("programs");
        program(programs.resolve("npm"), "");
        program(programs.resolve("node"), "");
        program(
                programs.resolve("mvn"),
                "echo jdk \"$JAVA_HOME\" in \"$PWD\" >\"$TOLD\"; touch server/target/tend.jar\n");
        Map<String, String> path = Map.of("PATH", programs + ":" + System.getenv("PATH"));
        Run run = run(path, "-V");
        assertThat(run.said).contains("Building Tend.", "<-V>");
        assertThat(folder.resolve("told")).hasContent("jdk " + java + " in " + home);

        Files.delete(home.resolve("server/target/tend.jar"));
        program(programs.resolve("node"), "exit 1\n");
        assertThat(run(path, "-V").said).contains("Node.js 20.19 or newer is needed");
    }

    @Test
    void theRealOneAnswersFromThere() throws Exception {
        Map<String, String> real = Map.of("TEND_JAVA_HOME", System.getProperty("java.home"));
        assertThat(run(real, "-V").said).startsWith("Tend ").contains("Java 25");
        run(Map.of(), "serve");
        assertThat(run(real, "-V").said).startsWith("Tend ").contains("Java 25");
    }
}
