package care.tend.server.cli;

import care.tend.ledger.ContentId;
import care.tend.practice.Practice;
import care.tend.practice.Wording;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code tend break}: the Self-Compassion Break in the terminal. */
@Command(name = "break")
final class BreakCommand implements Callable<Integer> {
    private static final ContentId THE_BREAK = new ContentId("the-break");

    private final TendCommand tend;

    @Option(names = "--pacer", descriptionKey = "option.pacer")
    private boolean pacer;

    BreakCommand(TendCommand tend) {
        this.tend = tend;
    }

    @Override
    public Integer call() {
        Terminal terminal = tend.terminal();
        Practice practice = PracticeFile.get(THE_BREAK);
        terminal.say("break.opening", practice.name(), practice.contentNote(), practice.mayWantToSkip());
        try (BreakLedger ledger = BreakLedger.opening(tend)) {
            BreakNotes notes = new BreakNotes(practice, tend.surroundings().clock());
            // Ctrl-C is one more way to stop, and is kept like the others.
            Thread leaving = Thread.ofPlatform().unstarted(() -> {
                terminal.standStill();
                keep(notes, ledger);
            });
            Runtime.getRuntime().addShutdownHook(leaving);
            new BreakFlow(terminal, practice, () -> withOwnWords(practice, ledger), notes, new Pacer(terminal, pacer))
                    .run();
            keep(notes, ledger);
            forget(leaving);
        }
        return ExitCode.OK;
    }

    private static Practice withOwnWords(Practice practice, BreakLedger ledger) {
        return ledger.findOwnWording(practice.id())
                .map(words -> practice.with(Wording.own(words, Texts.get("break.own"), Texts.get("break.own.about"))))
                .orElse(practice);
    }

    private static void forget(Thread leaving) {
        try {
            Runtime.getRuntime().removeShutdownHook(leaving);
        } catch (IllegalStateException e) {
            // Tend is on its way out already; what there was to keep is kept.
            return;
        }
    }

    /** One at a time: a window that closes ends the input and the process at once, and the one waits for the other. */
    private synchronized void keep(BreakNotes notes, BreakLedger ledger) {
        notes.handOver().ifPresent(session -> {
            Optional<String> reason = ledger.keep(session);
            if (reason.isEmpty()) {
                tend.terminal().say("break.kept");
            } else {
                tend.terminal().say("break.not-kept", reason.get());
            }
        });
    }
}
