package care.tend.acceptance.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small disk of its own (tmpfs), that can be filled and made read-only; only root may have one. */
final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Says whether this account may mount one here. */
    static boolean isAllowed(Path place) throws IOException, InterruptedException {
        Path probe = Files.createDirectory(place.resolve("probe"));
        return run("mount", "-t", "tmpfs", "-o", "size=1m", "tend-test", probe.toString())
                && run("umount", probe.toString());
    }

    static SmallDisk mount(Path path, int kibibytes) throws IOException, InterruptedException {
        Files.createDirectories(path);
        require("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tend-test", path.toString());
        return new SmallDisk(path);
    }

    Path path() {
        return path;
    }

    void resize(int kibibytes) throws IOException, InterruptedException {
        require("mount", "-o", "remount,size=" + kibibytes + "k", path.toString());
    }

    void readOnly(boolean readOnly) throws IOException, InterruptedException {
        require("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), path.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            require("umount", "-l", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void require(String... command) throws IOException, InterruptedException {
        if (!run(command)) {
            throw new IOException("Not possible: " + String.join(" ", command));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
