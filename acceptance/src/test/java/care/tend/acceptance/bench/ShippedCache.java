package care.tend.acceptance.bench;

import care.tend.acceptance.Product;
import care.tend.acceptance.RunningTend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The AOT cache that {@code ./tend} trains for itself in the background of its first start. */
final class ShippedCache {
    private static final int TRIES = 180;

    private ShippedCache() {}

    /** Starts as a person does, once, and waits until the cache of this build lies there. */
    static Path awaitWarm(Path place) throws IOException, InterruptedException {
        try (RunningTend tend = RunningTend.startAsShipped(place.resolve("first"))) {
            for (int look = 0; look < TRIES && tend.handle().isAlive(); look++) {
                Optional<Path> cache = find();
                if (cache.isPresent()) {
                    return cache.get();
                }
                Thread.sleep(1_000);
            }
        }
        throw new IOException("./tend trained no AOT cache within three minutes");
    }

    private static Optional<Path> find() throws IOException {
        try (Stream<Path> files = Files.list(Product.root().resolve("server/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("start-.*\\.aot"))
                    .findFirst();
        }
    }
}
