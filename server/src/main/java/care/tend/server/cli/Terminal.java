package care.tend.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Where a command and a person talk: lines in, lines out. Works with a plain pipe as well. */
final class Terminal {
    private final BufferedReader in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;

    /**
     * Talks over given streams.
     *
     * @param in what the person types
     * @param out what they read
     * @param err what they read when something can't be done, and progress
     * @param interactive whether a person sits there, rather than a pipe
     */
    Terminal(Reader in, Writer out, Writer err, boolean interactive) {
        this.in = new BufferedReader(in);
        this.out = new PrintWriter(out, true);
        this.err = new PrintWriter(err, true);
        this.interactive = interactive;
    }

    /** Talks over the streams of this process. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when streams are redirected (JDK-8351435)
    static Terminal ofThisProcess() {
        Console console = System.console();
        return new Terminal(
                new InputStreamReader(System.in, readable(System.getProperty("stdin.encoding"))),
                writer(System.out, System.out.charset()),
                writer(System.err, System.err.charset()),
                console != null && console.isTerminal());
    }

    private static Writer writer(OutputStream stream, Charset charset) {
        return new java.io.OutputStreamWriter(stream, charset.equals(US_ASCII) ? UTF_8 : charset);
    }

    /** Where no language is set up the system says ASCII, which would turn names of help lines into question marks. */
    private static Charset readable(@Nullable String name) {
        Charset charset = name == null ? UTF_8 : Charset.forName(name, UTF_8);
        return charset.equals(US_ASCII) ? UTF_8 : charset;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    boolean isInteractive() {
        return interactive;
    }

    /** Says one line of the bundle. */
    void say(String key, Object... arguments) {
        out.println(Texts.get(key, arguments));
    }

    /** Says a line as it is, such as a line of a practice. */
    void sayLine(String line) {
        out.println(line);
    }

    /** Says one line of the bundle on the error stream. */
    void complain(String key, Object... arguments) {
        err.println(Texts.get(key, arguments));
    }

    /**
     * Asks with a text of the bundle and waits for a line.
     *
     * @return what was typed, without blanks around it, or null when nothing more can come
     */
    @Nullable
    String ask(String key, Object... arguments) {
        out.print(Texts.get(key, arguments) + " ");
        out.flush();
        try {
            String line = in.readLine();
            if (!interactive) {
                out.println();
            }
            return line == null ? null : line.strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Says whether a line is waiting to be read. */
    boolean isSomethingTyped() {
        try {
            return in.ready();
        } catch (IOException e) {
            return false;
        }
    }
}
