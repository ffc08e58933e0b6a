package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command as a process of its own, as a person starts and stops it; what it says goes into a file. */
record CommandProcess(Process process, Path output) implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static CommandProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /** Starts {@code tend}, with more in its environment than there is here. */
    static CommandProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("--data", folder.toString()));
        command.addAll(Arrays.asList(arguments));
        return start(List.of(), environment, command);
    }

    /** Starts {@code tend} in a Java VM that is told more. */
    static CommandProcess start(List<String> forTheMachine, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(forTheMachine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "care.tend.server.Tend"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment);
        File output = File.createTempFile("tend-output", ".txt");
        builder.redirectErrorStream(true).redirectOutput(output);
        return new CommandProcess(builder.start(), output.toPath());
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until it says something, and returns everything said until then. */
    String waitFor(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !said().contains(text) && process.isAlive()) {
            Thread.sleep(50);
        }
        assertThat(said()).contains(text);
        return said();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Asks it to stop, as a system that shuts down does. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    static void waitUntil(BooleanSupplier come) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !come.getAsBoolean()) {
            Thread.sleep(20);
        }
        assertThat(come.getAsBoolean()).isTrue();
    }

    /** Ends it at once, as a loss of power does. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(output);
    }
}
