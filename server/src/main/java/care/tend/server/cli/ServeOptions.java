package care.tend.server.cli;

import picocli.CommandLine.Option;

/** How to serve. */
final class ServeOptions {
    private static final String DEFAULT_PORT = "8080";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = DEFAULT_PORT, descriptionKey = "option.port")
    private int port;

    @Option(names = "--no-open", descriptionKey = "option.no-open")
    private boolean noOpen;

    int port() {
        return port;
    }

    boolean opensBrowser() {
        return !noOpen;
    }
}
