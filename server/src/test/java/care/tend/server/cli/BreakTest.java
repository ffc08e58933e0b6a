package care.tend.server.cli;

import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.ownWording;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.ContentId;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Break in the terminal, typed as a person types it. */
class BreakTest {
    @TempDir
    private Path folder;

    private TestFolder home;

    @BeforeEach
    void prepare() {
        home = TestFolder.sqlite(folder.resolve("home"));
    }

    private CommandRun run(String... typed) {
        CommandRun run = home.run(String.join("\n", typed) + "\n", "break");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        return run;
    }

    private PracticeSession kept() {
        return home.open().practiceSessions().getLast();
    }

    @Test
    void enterAloneLeadsThroughTheClassicLines() {
        CommandRun run = run("", "", "", "", "");
        assertThat(run.out())
                .containsSubsequence(
                        "This is a hard moment.",
                        "Kindness can hurt at first.",
                        "A hand on your heart, if you like.",
                        "Enter goes on.",
                        "This is a moment of suffering.",
                        "Suffering is part of being human.",
                        "May I be kind to myself in this moment.",
                        "You stayed with a hard moment.",
                        "adapted from Kristin Neff",
                        "Kept in your ledger.");
        PracticeSession session = kept();
        assertThat(session.practice()).isEqualTo(new ContentId("the-break"));
        assertThat(session.wording()).isEqualTo(new ContentId("classic"));
        assertThat(session.anchor()).isEqualTo(new ContentId("hand-on-heart"));
        assertThat(session.effective().value().getZone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThat(session.started()).isNotNull();
        assertThat(session.ended()).isNotNull();
        assertThat(session.stopped()).isNull();
        assertThat(session.before()).isNull();
        assertThat(session.after()).isNull();
        assertThat(session.feltWorse()).isFalse();
    }

    @Test
    void wordsAndAnchorAreChosenWithKeys() {
        CommandRun run = run("3d", "6", "", "", "", "4");
        assertThat(run.out())
                .contains("Feel both feet on the ground.", "I am on my own side.")
                .doesNotContain("This is a moment of suffering.")
                .contains("6 to 4. That is your own report, today.");
        assertThat(kept().wording()).isEqualTo(new ContentId("firm"));
        assertThat(kept().anchor()).isEqualTo(new ContentId("feet"));
        assertThat(kept().before()).isEqualTo(new Rating(6));
        assertThat(kept().after()).isEqualTo(new Rating(4));
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,No change this time. That happens.",
        "5,7,Thank you for saying. Let's come back to the ground. You can stop here.",
        "'',7,'7, now. That is your own report, today.'",
        "7,'',You stayed with a hard moment."
    })
    void theResultIsOnePlainSentence(String before, String after, String sentence) {
        assertThat(run(before, "", "", "", after, "").out()).contains(sentence);
    }

    @Test
    void whatIsNoNumberIsAskedAgain() {
        CommandRun run = run("eleven", "11", "-1", "10", "", "", "", "eleven", "0");
        assertThat(run.out()).contains("A number from 0 to 10, or Enter:");
        assertThat(kept().before()).isEqualTo(new Rating(10));
        assertThat(kept().after()).isEqualTo(new Rating(0));
    }

    @Test
    void theFirstScreenIsShortAndTheListIsThereWhenWanted() {
        String list = "  2  Tender: Warm and close.";
        assertThat(run("", "q").out()).doesNotContain(list);
        assertThat(run("o", "", "q").out()).contains(list, "  d  Your feet\n");
    }

    @Test
    void aKeyThatIsNotThereChangesNothing() {
        CommandRun run = run("2z", "", "q");
        assertThat(run.out()).contains("Numbers from 0 to 10 say how hard it is");
        assertThat(kept().wording()).isEqualTo(new ContentId("classic"));
    }

    @Test
    void ownWordsAreOffered() {
        home.keep(ownWording(1, "old-line-one"), ownWording(2, "I am allowed to rest.", "Others are tired too."));
        CommandRun run = run("o", "4", "", "", "", "", "");
        assertThat(run.out())
                .contains("4  Your own: Words that are yours.")
                .containsSubsequence("I am allowed to rest.", "Others are tired too.", "You stayed")
                .doesNotContain("old-line-one", "This is a moment of suffering.");
        assertThat(kept().wording()).isEqualTo(new ContentId("own"));
    }

    @Test
    void stoppingIsKeptAsStopped() {
        CommandRun run = run("8", "", "", "q");
        assertThat(run.out()).contains("You stopped. That is a good choice too.", "Kept in your ledger.");
        assertThat(kept().stopped()).isNotNull();
        assertThat(kept().ended()).isNull();
        assertThat(kept().before()).isEqualTo(new Rating(8));
        assertThat(kept().feltWorse()).isFalse();
    }

    /** No question stands before help: the number may be given in passing, and Enter alone goes on. */
    @Test
    void theFirstLineIsThereBeforeAnythingIsAsked() {
        String out = run("q").out();
        assertThat(out.indexOf("A hand on your heart, if you like."))
                .isPositive()
                .isLessThan(out.indexOf("0 to 10"));
        assertThat(out.lines().filter(line -> line.contains("Enter goes on.")).findFirst())
                .isPresent();
    }

    @Test
    void whatAPersonWroteDoesNotSteerTheTerminal() {
        home.keep(ownWording(1, "I am \u001b[31mred\u001b[0m \u202eand\u2069 tired.\tStill here.", "Two."));
        CommandRun run = run("o", "4", "", "", "", "");
        assertThat(run.out())
                .contains("I am \ufffd[31mred\ufffd[0m \ufffdand\ufffd tired. Still here.")
                .doesNotContainPattern("[\u001b\u202e\u2069]");
    }

    @Test
    void aPipeThatEndsStops() {
        CommandRun run = home.run("\n", "break");
        assertThat(run.code()).isZero();
        assertThat(kept().stopped()).isNotNull();
    }

    @Test
    void leavingBeforeTheStartKeepsNothing() {
        CommandRun run = run("q");
        assertThat(run.out()).contains("You stopped.").doesNotContain("Kept");
        assertThat(home.open().entries()).isEmpty();
    }

    @Test
    void feelingWorseLeadsToTheGroundThenCareThenPeople() {
        CommandRun run = run("6", "w", "", "", "", "", "", "", "", "", "", "8");
        assertThat(run.out())
                .containsSubsequence(
                        "This is a moment of suffering.",
                        "Thank you for saying. Let's come back to the ground. You can stop here.",
                        "Press both feet into the ground.",
                        "Name five things you see.",
                        "Drink some water.",
                        "Call or text someone you trust.",
                        "tend help-lines NZ",
                        "This can be enough for now.")
                .doesNotContain("Suffering is part of being human.");
        assertThat(kept().feltWorse()).isTrue();
        assertThat(kept().stopped()).isNotNull();
        assertThat(kept().after()).isEqualTo(new Rating(8));
    }

    @Test
    void oneMayLeaveTheWayOutToo() {
        CommandRun run = run("", "w", "q");
        assertThat(run.out()).contains("Press both feet", "tend help-lines").doesNotContain("Drink some water.");
        assertThat(kept().feltWorse()).isTrue();
    }

    @Test
    void thePracticeGoesOnWithoutItsLedger() throws IOException {
        Files.createDirectories(home.path());
        Files.writeString(home.path().resolve("ledger.db"), "this is no database ".repeat(100));
        CommandRun run = run("", "", "", "", "");
        assertThat(run.out())
                .containsSubsequence(
                        "This is a moment of suffering.",
                        "May I be kind to myself in this moment.",
                        "This time was not kept.",
                        "is damaged");
    }

    @Test
    void thePacerIsOffUntilWanted() {
        assertThat(run("", "", "", "", "").out()).doesNotContain("Breathe in");
        CommandRun paced = home.run("\n\n\n\n\n", "break", "--pacer");
        assertThat(paced.out()).contains("Breathe in", "You stayed with a hard moment.");
    }

    @Test
    void standsBesideWhatIsThere() {
        home.keep(checkIn(1, 4, "before it"));
        run("", "", "", "", "");
        assertThat(home.open().entries()).hasSize(2);
    }
}
