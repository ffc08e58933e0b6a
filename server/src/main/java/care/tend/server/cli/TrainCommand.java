package care.tend.server.cli;

import care.tend.server.Settings;
import care.tend.server.TendServer;
import care.tend.server.keys.DataFolder;
import care.tend.server.people.OneTimeAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * {@code tend train}: a rehearsal on a temporary folder, for the launcher. Run as {@code java -XX:AOTCacheOutput=FILE -jar
 * tend.jar train}, the Java VM notes what a usual day loads and links, so that the next start is quick (JEP 483, 514).
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private final TendCommand tend;

    TrainCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tend-train");
        try (ConfigurableApplicationContext server = TendServer.start(new Settings(new DataFolder(folder), null, 0))) {
            Rehearsal rehearsal =
                    new Rehearsal(TendServer.portOf(server), tend.surroundings().clock());
            int answers = rehearsal.run(server.getBean(OneTimeAddresses.class).issue());
            tend.terminal().say("train.done", answers);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return ExitCode.OK;
    }
}
