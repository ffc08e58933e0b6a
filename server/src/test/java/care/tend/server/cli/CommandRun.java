package care.tend.server.cli;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/** One run of a command, as from a pipe: what was typed in, what came out. */
record CommandRun(int code, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T07:15:00Z"), ZoneId.of("Pacific/Auckland"));

    /** Runs a command on a data folder, with lines typed in. */
    static CommandRun on(Path folder, String typed, String... arguments) {
        String[] all = Stream.concat(Stream.of("--data", folder.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return with(typed, all);
    }

    /** Runs a command with nothing but its arguments. */
    static CommandRun with(String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new StringReader(typed), out, err, false, Lines.WIDEST);
        int code = TendCommand.run(new Surroundings(terminal, CLOCK, Map.of()), arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
