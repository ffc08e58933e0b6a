package care.tend.server;

import care.tend.server.cli.TendCommand;
import org.springframework.boot.logging.LoggingSystem;

/** Where everything starts. */
public final class Tend {
    private Tend() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        // Without this the libraries under a command chat on the terminal; a server that starts sets up its own log.
        LoggingSystem.get(Tend.class.getClassLoader()).beforeInitialize();
        System.exit(TendCommand.run(arguments));
    }
}
