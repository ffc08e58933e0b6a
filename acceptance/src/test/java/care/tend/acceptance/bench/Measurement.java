package care.tend.acceptance.bench;

import java.nio.file.Path;
import java.util.List;

/** One thing that is measured, with an empty folder to work in. */
@FunctionalInterface
interface Measurement {
    List<Figure> take(Path place) throws Exception;
}
