package care.tend.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product, running as a process of its own on a data folder. What it prints goes into files beside the folder, so that
 * they can be searched; closing it stops it.
 */
public final class RunningTend implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):(\\d+)(/open/\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MS = 5;

    private final Process process;
    private final Path folder;
    private final int port;
    private final String oneTimePath;

    private RunningTend(Process process, Path folder, int port, String oneTimePath) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.oneTimePath = oneTimePath;
    }

    /** Starts on a folder with the quick options. */
    public static RunningTend start(Path folder) throws IOException, InterruptedException {
        return start(folder, QuickStart.options(), List.of());
    }

    /**
     * Starts and waits until the one-time address is printed.
     *
     * @param folder the data folder
     * @param javaOptions options for Java
     * @param wrapper a command to run it under, such as strace; empty for none
     */
    public static RunningTend start(Path folder, List<String> javaOptions, List<String> wrapper)
            throws IOException, InterruptedException {
        return start(folder, javaOptions, wrapper, 0);
    }

    /** Starts on a certain port; 0 takes any free one. */
    public static RunningTend start(Path folder, List<String> javaOptions, List<String> wrapper, int port)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(Product.command(javaOptions, serve(folder, port)));
        return start(folder, command);
    }

    /** Starts as a person does, with {@code ./tend}. */
    public static RunningTend startAsShipped(Path folder) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Product.root().resolve("tend").toString()));
        command.addAll(serve(folder, 0));
        return start(folder, command);
    }

    private static RunningTend start(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = outputOf(folder);
        long before = Files.exists(output) ? Files.size(output) : 0;
        Process process = run(folder, command);
        try {
            Matcher address = awaitAddress(process, folder, before);
            return new RunningTend(process, folder, Integer.parseInt(address.group(2)), address.group(3));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Starts the process and doesn't wait for anything. */
    public static Process launch(Path folder, List<String> javaOptions) throws IOException {
        return run(folder, Product.command(javaOptions, serve(folder, 0)));
    }

    private static List<String> serve(Path folder, int port) {
        return List.of("serve", "--port", Integer.toString(port), "--no-open", "--data", folder.toString());
    }

    private static Process run(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(outputOf(folder).toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(errorsOf(folder).toFile()))
                .start();
    }

    private static Matcher awaitAddress(Process process, Path folder, long before)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher address = ADDRESS.matcher(outputAfter(folder, before));
            if (address.find()) {
                return address;
            }
            if (process.waitFor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException(
                "Tend did not start:\n" + outputAfter(folder, before) + "\n" + Files.readString(errorsOf(folder)));
    }

    private static String outputAfter(Path folder, long before) throws IOException {
        byte[] all = Files.readAllBytes(outputOf(folder));
        String text = new String(all, (int) before, (int) (all.length - before), UTF_8);
        // Only whole lines: the address may still be on its way.
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** Returns the file that takes up what Tend prints on this folder. */
    public static Path outputOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".out");
    }

    /** Returns the file that takes up what Tend logs on this folder. */
    public static Path errorsOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".err");
    }

    /** Returns the port it listens on. */
    public int port() {
        return port;
    }

    /** Returns the address of a path. */
    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Returns the address that links a browser, once. */
    public String oneTimeAddress() {
        return address(oneTimePath);
    }

    /** Asks for a fresh address that links a browser, as the launcher does when Tend runs already. */
    public String anotherOneTimeAddress() throws IOException {
        try (TendClient client = client()) {
            Answer answer = client.send("POST", "/api/v1/session/address", Map.of(), new byte[0]);
            return address(answer.json().get("path").stringValue());
        }
    }

    /** Returns the data folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the token for programs. */
    public String token() throws IOException {
        return Files.readString(folder.resolve("token")).strip();
    }

    /** Connects a program. */
    public TendClient client() throws IOException {
        return new TendClient(port, token());
    }

    /** Connects without any token. */
    public HttpConnection connection() throws IOException {
        return new HttpConnection(port);
    }

    /** Returns the process itself: the product's, not a wrapper's. */
    public ProcessHandle handle() {
        ProcessHandle handle = process.toHandle();
        boolean isProduct = handle.info().command().orElse("java").endsWith("java");
        return isProduct ? handle : handle.descendants().findFirst().orElse(handle);
    }

    /** Ends it without any warning, as a power cut or the system's own hand would (SIGKILL). */
    public void kill() {
        handle().destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop (SIGTERM) and waits. */
    public void stop() {
        handle().destroy();
        try {
            process.onExit()
                    .orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            kill();
            throw new IllegalStateException("Tend did not stop within " + STOP_PATIENCE.toMinutes() + " minutes", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
