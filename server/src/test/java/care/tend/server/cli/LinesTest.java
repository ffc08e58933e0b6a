package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on a terminal, wide or narrow. */
class LinesTest {
    @Test
    void linesBreakBetweenWordsAndStayIndented() {
        assertThat(Lines.wrap("    May I be kind to myself in this moment.\n\nShort.", 22))
                .isEqualTo("    May I be kind to\n    myself in this\n    moment.\n\nShort.");
        assertThat(Lines.wrap("  http://127.0.0.1:8080/open/abcdefghijkl", 20))
                .isEqualTo("  http://127.0.0.1:8080/open/abcdefghijkl");
    }

    @Test
    void whatBelongsToAScriptStays() {
        String joined = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83d\udcbb";
        assertThat(Lines.plain(joined)).isEqualTo(joined);
        assertThat(Lines.plain("a\u0007b\u009bc\u2067d\r\ne")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ne");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 80})
    void aBreathFitsIntoOneRow(int columns) {
        for (int step = 0; step <= 24; step++) {
            assertThat(Pacer.picture("Breathe out", step, 24, columns)).hasSizeLessThan(columns);
        }
        assertThat(Pacer.picture("Breathe out", 24, 24, 80)).contains("o".repeat(24));
        assertThat(Pacer.picture("Breathe out", 0, 24, 80)).doesNotContain("oo");
    }

    /** As when Ctrl-C comes while a breath is shown: nothing moves any more, and the last words have their own line. */
    @Test
    void theLastWordsHaveTheirOwnLine() {
        StringWriter out = new StringWriter();
        Reader nobody = new StringReader("");
        Terminal terminal = new Terminal(nobody, out, new StringWriter(), true, 30);
        terminal.show("  ooo  Breathe in");
        terminal.standStill();
        terminal.say("break.kept");
        terminal.show("  oooo  Breathe in");
        assertThat(out.toString()).isEqualTo("\r  ooo  Breathe in\nKept in your ledger.\n");
    }
}
