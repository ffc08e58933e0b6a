package care.tend.server.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param terminal where it talks
 * @param clock what time it is, and in which zone
 * @param environment the environment's variables
 */
record Surroundings(Terminal terminal, Clock clock, Map<String, String> environment) {
    /** Those of this process. */
    static Surroundings ofThisProcess() {
        return new Surroundings(Terminal.ofThisProcess(), Clock.system(ZoneId.systemDefault()), System.getenv());
    }
}
