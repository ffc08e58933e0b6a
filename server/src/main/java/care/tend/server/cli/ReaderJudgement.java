package care.tend.server.cli;

import care.tend.notice.Baselines;
import care.tend.notice.Evaluation;
import care.tend.notice.Interval;
import care.tend.notice.LabelledText;
import care.tend.notice.Said;
import care.tend.notice.SelfTalkReader;
import care.tend.server.reading.LabelledLines;
import care.tend.server.reading.ReaderFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ExitCode;

/** Judges the reader by labelled texts, beside three simple ones. */
final class ReaderJudgement {
    private final Terminal terminal;

    ReaderJudgement(Terminal terminal) {
        this.terminal = terminal;
    }

    int judge(Path gold) throws IOException {
        List<LabelledText> texts;
        try (BufferedReader lines = Files.newBufferedReader(gold)) {
            texts = LabelledLines.read(lines);
        } catch (IllegalArgumentException e) {
            throw new CannotBeDoneException("read.gold", String.valueOf(e.getMessage()));
        }
        SelfTalkReader reader = ReaderFiles.reader();
        Evaluation evaluation = new Evaluation(texts);
        terminal.say("read.judged", reader.version(), texts.size());
        say(evaluation, "reader", text -> Evaluation.overLabels(reader.clauses(text.text()), text));
        say(evaluation, "length", Baselines::length);
        say(evaluation, "words", Baselines::words);
        say(evaluation, "cues", Baselines.cues(ReaderFiles.lexicon()));
        Map<String, Interval> safety = evaluation.safety(ReaderFiles.watch());
        if (!safety.isEmpty()) {
            terminal.say("read.judged.safety");
            safety.forEach(this::say);
        }
        return ExitCode.OK;
    }

    private void say(Evaluation evaluation, String name, Function<LabelledText, List<Said>> reader) {
        Map<String, Interval> figures = evaluation.clauses(reader);
        if (!figures.isEmpty()) {
            terminal.say("read.judged." + name);
            figures.forEach(this::say);
        }
    }

    private void say(String name, Interval figure) {
        terminal.sayLine(String.format(
                Locale.ROOT,
                "  %-40s %.3f  [%.3f, %.3f]  n %d",
                name,
                figure.value(),
                figure.low(),
                figure.high(),
                figure.count()));
    }
}
