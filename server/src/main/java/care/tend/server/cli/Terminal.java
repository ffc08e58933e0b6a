package care.tend.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Where a command and a person talk: lines in, lines out. Works with a plain pipe as well. Where a person sits, lines are
 * broken between words. Safe for two threads, because Ctrl-C comes on one of its own.
 */
final class Terminal {
    private final BufferedReader in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private final int columns;
    private volatile boolean inLine;
    private volatile boolean still;

    /**
     * Talks over given streams.
     *
     * @param in what the person types
     * @param out what they read
     * @param err what they read when something can't be done, and progress
     * @param interactive whether a person sits there, rather than a pipe
     * @param columns how wide it is
     */
    Terminal(Reader in, Writer out, Writer err, boolean interactive, int columns) {
        this.in = new BufferedReader(in);
        this.out = new PrintWriter(out, true);
        this.err = new PrintWriter(err, true);
        this.interactive = interactive;
        this.columns = columns;
    }

    /** Talks over the streams of this process. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when streams are redirected (JDK-8351435)
    static Terminal ofThisProcess() {
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        return new Terminal(
                new InputStreamReader(System.in, readable(System.getProperty("stdin.encoding"))),
                // Not System.out, which keeps to itself that a disk is full.
                writer(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                writer(new FileOutputStream(FileDescriptor.err), System.err.charset()),
                interactive,
                interactive ? Lines.columnsOfThisProcess() : Lines.WIDEST);
    }

    private static Writer writer(OutputStream stream, Charset charset) {
        return new OutputStreamWriter(stream, charset.equals(US_ASCII) ? UTF_8 : charset);
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

    /** Returns how wide lines may be. */
    int columns() {
        return Math.min(columns, Lines.WIDEST);
    }

    /** Says one line of the bundle. */
    void say(String key, Object... arguments) {
        sayLine(Texts.get(key, arguments));
    }

    /** Says a line as it is, such as a line of a practice. */
    void sayLine(String line) {
        leaveLine();
        out.println(laidOut(line));
    }

    /** Says one line of the bundle on the error stream. */
    void complain(String key, Object... arguments) {
        complainLine(Texts.get(key, arguments));
    }

    /** Says a line on the error stream as it is. */
    void complainLine(String line) {
        leaveLine();
        err.println(laidOut(line));
    }

    /** Says whether all that was said went out; a disk that is full keeps the rest. */
    boolean wentOut() {
        return !out.checkError();
    }

    /**
     * Asks with a text of the bundle and waits for a line.
     *
     * @return what was typed, without blanks around it, or null when nothing more can come
     */
    @Nullable
    String ask(String key, Object... arguments) {
        leaveLine();
        out.print(laidOut(Texts.get(key, arguments)) + " ");
        out.flush();
        inLine = true;
        try {
            String line = in.readLine();
            if (interactive && line != null) {
                inLine = false;
            } else {
                leaveLine();
            }
            return line == null ? null : line.strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Shows a text in place of what stands in this line, and stays in it. */
    void show(String text) {
        if (!still) {
            inLine = true;
            out.print('\r' + text);
            out.flush();
        }
    }

    /** Takes away what stands in this line. */
    void clearLine() {
        if (!still) {
            out.print('\r' + " ".repeat(columns() - 1) + '\r');
            out.flush();
            inLine = false;
        }
    }

    /** From here on nothing moves any more: what is said now are the last words. */
    void standStill() {
        still = true;
    }

    /** Says whether a line is waiting to be read. */
    boolean isSomethingTyped() {
        try {
            return in.ready();
        } catch (IOException e) {
            return false;
        }
    }

    private void leaveLine() {
        if (inLine) {
            inLine = false;
            out.println();
        }
    }

    private String laidOut(String text) {
        String plain = Lines.plain(text);
        return interactive ? Lines.wrap(plain, columns()) : plain;
    }
}
