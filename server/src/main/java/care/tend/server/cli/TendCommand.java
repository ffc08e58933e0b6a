package care.tend.server.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;

import care.tend.server.Settings;
import care.tend.server.keys.DataFolder;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.StoreUnavailableException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code tend}; alone, it serves. */
@Command(name = "tend", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
public final class TendCommand implements Callable<Integer> {
    private static final int NARROWEST_HELP = 55;

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
     * @return the exit code: 0 done, 1 could not be done, 2 wrong use, 3 no memory or another thing of that kind
     */
    public static int run(String... arguments) {
        return run(Surroundings.ofThisProcess(), arguments);
    }

    static int run(Surroundings surroundings, String... arguments) {
        Terminal terminal = surroundings.terminal();
        int code;
        try {
            code = commandLine(surroundings).execute(arguments);
        } catch (Error e) {
            return CouldNotBeDone.say(e, terminal);
        }
        if (code == ExitCode.OK && !terminal.wentOut()) {
            terminal.complain("cannot.say");
            return ExitCode.SOFTWARE;
        }
        return code;
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Terminal terminal = surroundings.terminal();
        TendCommand tend = new TendCommand(surroundings);
        CommandLine line = new CommandLine(tend);
        Stream.of(
                        new ServeCommand(tend),
                        new BreakCommand(tend),
                        new HelpLinesCommand(tend),
                        new ReadCommand(tend),
                        new ExportCommand(tend),
                        new ImportCommand(tend),
                        new BackupCommand(tend),
                        new RestoreCommand(tend),
                        new EraseCommand(tend),
                        new HelpCommand(),
                        new TrainCommand(tend))
                .forEach(line::addSubcommand);
        // The launcher is called as it lies there; the names of the texts go without the path.
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.put(SECTION_KEY_SYNOPSIS, help -> "./" + help.synopsis(help.synopsisHeadingLength() + 2));
        line.setHelpSectionMap(sections);
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(Math.max(terminal.columns(), NARROWEST_HELP))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.isInteractive() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new WrongUse(terminal))
                .setExecutionExceptionHandler(new CouldNotBeDone(terminal));
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
        if (folder != null && folder.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), Texts.get("wrong.data"));
        }
        Path chosen = folder == null
                ? DefaultFolder.in(surroundings.environment())
                : DefaultFolder.named(folder, surroundings.environment());
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
