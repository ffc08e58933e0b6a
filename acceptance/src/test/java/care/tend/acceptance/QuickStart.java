package care.tend.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options under which the product starts with as little work as it can, because these tests start it some hundred times: the
 * shipped ones, the first compiler only, and an AOT cache that is trained once for each build of the jar. Measured on 2 busy
 * cores, start to first answer of the API: 7.3 s of processor time with Java's own options, 3.8 s with the first compiler
 * only, 2.1 s with the cache as well.
 */
public final class QuickStart {
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static @Nullable List<String> known;

    private QuickStart() {}

    /** Returns the options; the first call of a build trains the cache. */
    public static synchronized List<String> options() {
        if (known == null) {
            known = optionsWithCache();
        }
        return known;
    }

    private static List<String> optionsWithCache() {
        List<String> options = with(Product.shippedOptions(), FIRST_COMPILER_ONLY);
        try {
            Path cache = cacheOfThisBuild();
            if (!Files.exists(cache)) {
                train(options, cache);
            }
            return with(options, "-XX:AOTCache=" + cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path cacheOfThisBuild() throws IOException {
        Path jar = Product.jar();
        String build = Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        return Files.createDirectories(Product.root().resolve("acceptance/target/quick-start"))
                .resolve("tend-" + build + ".aot");
    }

    /** Trains an AOT cache with the product's own rehearsal, as the launcher does. */
    private static void train(List<String> options, Path cache) throws IOException, InterruptedException {
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".new");
        Path said = cache.resolveSibling(cache.getFileName() + ".out");
        Process process = new ProcessBuilder(
                        Product.command(with(options, "-XX:AOTCacheOutput=" + unfinished), List.of("train")))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The AOT cache could not be trained:\n" + Files.readString(said));
        }
        Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> with(List<String> options, String more) {
        List<String> all = new ArrayList<>(options);
        all.add(more);
        return List.copyOf(all);
    }
}
