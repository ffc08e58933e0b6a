package care.tend.server.cli;

import care.tend.server.Settings;
import care.tend.server.keys.DataFolder;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.StoreUnavailableException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code tend}; alone, it serves. */
@Command(name = "tend", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
public final class TendCommand implements Callable<Integer> {
    private static final int HELP_WIDTH = 88;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data", scope = ScopeType.INHERIT)
    private @Nullable Path folder;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "option.db", scope = ScopeType.INHERIT)
    private @Nullable String databaseUrl;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean version;

    @Mixin
    private final ServeOptions serveOptions = new ServeOptions();

    private TendCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param arguments what was typed after {@code tend}
     * @return the exit code: 0 done, 1 could not be done, 2 wrong use
     */
    public static int run(String... arguments) {
        return commandLine(Surroundings.ofThisProcess()).execute(arguments);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Terminal terminal = surroundings.terminal();
        TendCommand tend = new TendCommand(surroundings);
        CommandLine line = new CommandLine(tend);
        Stream.of(
                        new ServeCommand(tend),
                        new BreakCommand(tend),
                        new HelpLinesCommand(tend),
                        new ExportCommand(tend),
                        new ImportCommand(tend),
                        new BackupCommand(tend),
                        new RestoreCommand(tend),
                        new EraseCommand(tend),
                        new TrainCommand(tend))
                .forEach(line::addSubcommand);
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.isInteractive() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new CouldNotBeDone());
    }

    @Override
    public Integer call() {
        return new Serving(this, serveOptions).run();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Terminal terminal() {
        return surroundings.terminal();
    }

    DataFolder folder() {
        Path chosen = folder == null ? DefaultFolder.in(surroundings.environment()) : folder;
        return new DataFolder(chosen.toAbsolutePath().normalize());
    }

    /** Says where the ledger is, without what an address may hold beside the place, such as a password. */
    String placeOfLedger() {
        return databaseUrl == null
                ? folder().path().toString()
                : databaseUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    boolean isInFolder() {
        return databaseUrl == null;
    }

    Settings settings(int port) {
        return new Settings(folder(), databaseUrl, port);
    }

    /**
     * Names the database; opens nothing.
     *
     * @throws ParameterException when the address is not one that Tend takes
     */
    Database database() {
        try {
            return settings(0).database();
        } catch (IllegalArgumentException | StoreUnavailableException e) {
            throw new ParameterException(spec.commandLine(), Texts.get("wrong.db", databaseUrlAdvice(e)), e);
        }
    }

    /** Only our own words: what a URL parser complains about may repeat the address with its password. */
    private static String databaseUrlAdvice(RuntimeException e) {
        return e instanceof StoreUnavailableException ? String.valueOf(e.getMessage()) : Texts.get("wrong.db.form");
    }
}
