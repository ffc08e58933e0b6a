package care.tend.server;

import care.tend.server.keys.DataFolder;
import java.nio.file.Path;

/** Where everything starts. */
public final class Tend {
    private Tend() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        var server = TendServer.start(new Settings(new DataFolder(Path.of(arguments[0])), null, 8080));
        System.out.println(
                server.getBean(care.tend.server.people.OneTimeAddresses.class).issue());
    }
}
