package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People to turn to, in the terminal. */
class HelpLinesTest {
    @Test
    void showsACountry() {
        CommandRun run = CommandRun.with("", "help-lines", "nz");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("New Zealand\n")
                .contains("In danger now: 111", "1737, Need to talk?", "call 1737. Any time, day or night", "Checked ")
                .containsPattern("Checked 20\\d\\d-\\d\\d-\\d\\d: https://");
    }

    @Test
    void aWordToSendStandsBeforeTheNumber() {
        assertThat(CommandRun.with("", "help-lines", "GB").out()).contains("text SHOUT to 85258");
    }

    @Test
    void withoutACountryItListsThemAndWhatHelpsElsewhere() {
        CommandRun run = CommandRun.with("", "help-lines");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("NZ  New Zealand", "DE  Germany", "112", "https://findahelpline.com");
    }

    @Test
    void anUnknownCountryStillLeadsToSomebody() {
        for (String code : new String[] {"XX", "New Zealand", "../international", "in/"}) {
            CommandRun run = CommandRun.with("", "help-lines", code);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Tend has no lines for this country.");
            assertThat(run.out()).contains("NZ  New Zealand", "https://findahelpline.com");
        }
    }

    @Test
    void everyCountryCanBeShown() {
        CommandRun.with("", "help-lines")
                .out()
                .lines()
                .filter(line -> line.matches("  [A-Z]{2}  .+"))
                .map(line -> line.substring(2, 4))
                .forEach(code -> assertThat(
                                CommandRun.with("", "help-lines", code).code())
                        .isZero());
    }

    @Test
    void whatNobodyCheckedForTwoYearsIsNotShown() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new StringReader(""), out, new StringWriter(), false, Lines.WIDEST);
        Clock later = Clock.offset(CommandRun.CLOCK, Duration.ofDays(3 * 365));
        TendCommand.commandLine(new Surroundings(terminal, later, Map.of())).execute("help-lines", "NZ");
        assertThat(out.toString()).contains("In danger now: 111").doesNotContain("1737");
    }
}
