package care.tend.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tend serve}: the pages and the API on this machine. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final TendCommand tend;

    @Mixin
    private final ServeOptions options = new ServeOptions();

    ServeCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() {
        return new Serving(tend, options).run();
    }
}
