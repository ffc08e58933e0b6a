package care.tend.server.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How text becomes lines on a terminal: nothing in it steers the terminal, and lines break between words. */
final class Lines {
    /** Longer lines are hard to read. */
    static final int WIDEST = 80;

    private static final int NARROWEST = 20;

    /** Whatever moves the cursor, changes colours, or turns the direction in which letters run. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n\\r\\t]]");

    private Lines() {}

    /** Returns a text that only shows; in the place of what steers stands a replacement character. */
    static String plain(String text) {
        return STEERING.matcher(text.replace(System.lineSeparator(), "\n")
                        .replace("\r", "")
                        .replace('\t', ' '))
                .replaceAll("\ufffd")
                .replace("\n", System.lineSeparator());
    }

    /** Breaks lines between words; what belongs to an indented line stays indented. */
    static String wrap(String text, int columns) {
        return text.lines().map(line -> wrapLine(line, columns)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String wrapLine(String line, int columns) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        StringBuilder wrapped = new StringBuilder(indent);
        int used = indent.length();
        for (String word : line.stripLeading().split(" ", -1)) {
            if (used > indent.length() && used + 1 + word.length() > columns) {
                wrapped.append(System.lineSeparator()).append(indent).append(word);
                used = indent.length() + word.length();
            } else {
                boolean first = used == indent.length();
                wrapped.append(first ? "" : " ").append(word);
                used += word.length() + (first ? 0 : 1);
            }
        }
        return wrapped.toString();
    }

    /** Asks the system how wide the terminal of this process is. */
    static int columnsOfThisProcess() {
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!size.waitFor(1, TimeUnit.SECONDS)) {
                size.destroy();
                return WIDEST;
            }
            String said = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int columns = Integer.parseInt(said.strip().split(" ", -1)[1]);
            return columns == 0 ? WIDEST : Math.max(columns, NARROWEST);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return WIDEST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WIDEST;
        }
    }
}
