package care.tend.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the built product lies and how it is started. */
public final class Product {
    private Product() {}

    /** Returns the folder of the project. */
    public static Path root() {
        return Path.of(System.getProperty("tend.root", ".")).toAbsolutePath().normalize();
    }

    /** Returns the jar of the server. */
    public static Path jar() {
        return root().resolve("server/target/tend.jar");
    }

    /** Returns the options with which {@code ./tend} starts Java, out of the one file that names them. */
    public static List<String> shippedOptions() {
        try {
            return Files.readAllLines(root().resolve("server/jvm.options")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command line of a Tend command. */
    public static List<String> command(List<String> javaOptions, List<String> arguments) {
        if (!Files.exists(jar())) {
            throw new IllegalStateException("There is no " + jar() + "; build the server first");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(arguments);
        return command;
    }
}
