package care.tend.server.cli;

import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.Rating;
import care.tend.practice.Anchor;
import care.tend.practice.Line;
import care.tend.practice.Outcome;
import care.tend.practice.Practice;
import care.tend.practice.WayOut;
import care.tend.practice.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Guides a person through the practice, line by line; every question may be left out, and one may go at any point. */
final class BreakFlow {
    private static final String WORSE = "w";
    private static final String STOP = "q";
    private static final String OTHER = "o";

    private final Terminal terminal;
    private final Practice practice;
    private final Supplier<Practice> withOwnWords;
    private final BreakNotes notes;
    private final Pacer pacer;
    private Wording wording;
    private Anchor anchor;

    /** Where the person goes from here. */
    enum Way {
        ON,
        WORSE,
        STOP
    }

    /**
     * Prepares to guide.
     *
     * @param terminal where the person is
     * @param practice the practice, ready at once
     * @param withOwnWords the practice with the person's own words; asked for only when somebody looks for other words,
     *     so that nobody waits for a database before the first line
     * @param notes what will be kept
     * @param pacer a breath to follow, if it was wanted
     */
    BreakFlow(Terminal terminal, Practice practice, Supplier<Practice> withOwnWords, BreakNotes notes, Pacer pacer) {
        this.terminal = terminal;
        this.practice = practice;
        this.withOwnWords = withOwnWords;
        this.notes = notes;
        this.pacer = pacer;
        this.wording = practice.wordings().getFirst();
        this.anchor = practice.anchors().getFirst();
    }

    void run() {
        Way way = first();
        if (way == Way.STOP) {
            terminal.say("break.stopped");
            return;
        }
        notes.begin(wording, anchor);
        if (way == Way.ON) {
            way = guide();
        }
        if (way == Way.ON) {
            notes.end();
            way = finish();
        }
        switch (way) {
            case ON -> terminal.sayLine(practice.credit());
            case WORSE -> leadOut();
            case STOP -> terminal.say("break.stopped");
        }
    }

    /** The first line is there at once; one key goes on, and a number or another choice may be given in its place. */
    private Way first() {
        terminal.say("break.keys");
        sayAnchor();
        pacer.breathe();
        String typed = terminal.ask("break.first");
        while (typed != null && !typed.isEmpty() && wayOf(typed) == Way.ON && !takeNumber(typed, notes::before)) {
            if (typed.equalsIgnoreCase(OTHER)) {
                choose();
            } else if (hasLetter(typed) && pick(typed)) {
                sayAnchor();
            } else {
                terminal.say("break.not-known");
            }
            typed = terminal.ask("break.first");
        }
        return wayOf(typed);
    }

    private void sayAnchor() {
        terminal.say("break.line", anchor.line());
        terminal.say("break.settle", anchor.twin());
    }

    private void choose() {
        sayChoices();
        String typed = terminal.ask("break.pick");
        while (typed != null && !typed.isEmpty() && !pick(typed)) {
            typed = terminal.ask("break.not-picked");
        }
        terminal.say("break.picked", wording.name(), anchor.name());
        sayAnchor();
    }

    private static boolean hasLetter(String typed) {
        return typed.chars().anyMatch(Character::isLetter);
    }

    private void sayChoices() {
        List<Wording> wordings = withOwnWords.get().wordings();
        terminal.say("break.words");
        for (int i = 0; i < wordings.size(); i++) {
            terminal.say(
                    "break.wording",
                    i + 1,
                    wordings.get(i).name(),
                    wordings.get(i).description());
        }
        terminal.say("break.anchors");
        for (int i = 0; i < practice.anchors().size(); i++) {
            terminal.say(
                    "break.anchor", (char) ('a' + i), practice.anchors().get(i).name());
        }
    }

    /** Takes a number for a wording and a letter for an anchor, in any order. */
    private boolean pick(String typed) {
        Wording newWording = wording;
        Anchor newAnchor = anchor;
        for (char key : typed.toLowerCase(Locale.ROOT).replace(" ", "").toCharArray()) {
            int number = key - '1';
            int letter = key - 'a';
            if (letter >= 0 && letter < practice.anchors().size()) {
                newAnchor = practice.anchors().get(letter);
            } else if (number >= 0 && number < withOwnWords.get().wordings().size()) {
                newWording = withOwnWords.get().wordings().get(number);
            } else {
                return false;
            }
        }
        wording = newWording;
        anchor = newAnchor;
        return true;
    }

    private Way guide() {
        Way way = Way.ON;
        for (Line line : wording.lines()) {
            if (way != Way.ON) {
                return way;
            }
            terminal.say("break.line", line.text());
            if (line.settle() != null) {
                terminal.say("break.settle", line.settle());
            }
            way = next();
        }
        return way;
    }

    private Way next() {
        pacer.breathe();
        return wayOf(terminal.ask("break.next"));
    }

    private Way finish() {
        Way way = rate("break.after", notes::after);
        if (way != Way.ON) {
            return way;
        }
        sayResult();
        return Outcome.of(notes.before(), notes.after()) == Outcome.ROSE
                ? wayOf(terminal.ask("break.ground-offer"))
                : Way.ON;
    }

    private void sayResult() {
        Rating before = notes.before();
        Rating after = notes.after();
        switch (Outcome.of(before, after)) {
            case FELL -> terminal.say("break.fell", value(before), value(after));
            case SAME -> terminal.say("break.same");
            case ROSE -> terminal.say("break.rose");
            case ONLY_AFTER -> terminal.say("break.only-after", value(after));
            case UNKNOWN -> terminal.say("break.no-numbers");
        }
    }

    private static int value(@Nullable Rating rating) {
        return Objects.requireNonNull(rating).value();
    }

    private Way rate(String question, Consumer<Rating> take) {
        String typed = terminal.ask(question);
        while (typed != null && !typed.isEmpty() && wayOf(typed) == Way.ON && !takeNumber(typed, take)) {
            typed = terminal.ask("break.number");
        }
        return wayOf(typed);
    }

    private static boolean takeNumber(String typed, Consumer<Rating> take) {
        try {
            take.accept(new Rating(Integer.parseInt(typed)));
            return true;
        } catch (NumberFormatException | InvalidEntryException e) {
            return false;
        }
    }

    /** To the ground, then ordinary care, then people; never back to the practice, never a push to go on. */
    private void leadOut() {
        notes.feltWorse();
        terminal.say("break.worse");
        WayOut out = practice.worse();
        if (lead("break.ground", out.grounding()) && lead("break.care", out.care())) {
            lead("break.people", out.people());
        }
        terminal.say("break.help-lines");
        if (notes.after() == null) {
            rate("break.after", notes::after);
        }
        terminal.say("break.thanks");
    }

    private boolean lead(String heading, List<String> lines) {
        terminal.say(heading);
        for (String line : lines) {
            terminal.say("break.line", line);
            if (wayOf(terminal.ask("break.next")) == Way.STOP) {
                return false;
            }
        }
        return true;
    }

    private static Way wayOf(@Nullable String typed) {
        if (typed == null || typed.equalsIgnoreCase(STOP)) {
            return Way.STOP;
        }
        return typed.equalsIgnoreCase(WORSE) ? Way.WORSE : Way.ON;
    }
}
