package care.tend.server.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code tend help-lines}: people to turn to, by country. The country is named by the person and never guessed. */
@Command(name = "help-lines")
final class HelpLinesCommand implements Callable<Integer> {
    /** What nobody looked at for so long is not shown: a wrong number can cost more than a missing one. */
    private static final int MAX_AGE_MONTHS = 24;

    private final TendCommand tend;
    private final Terminal terminal;

    @Parameters(paramLabel = "COUNTRY", arity = "0..1", descriptionKey = "help-lines.country")
    private @Nullable String country;

    HelpLinesCommand(TendCommand tend) {
        this.tend = tend;
        this.terminal = tend.terminal();
    }

    @Override
    public Integer call() {
        if (country == null) {
            sayCountries();
            sayInternational();
            return ExitCode.OK;
        }
        Optional<ContentFile> file = fileOf(country);
        if (file.isEmpty()) {
            terminal.complain("help-lines.unknown");
            sayCountries();
            sayInternational();
            return ExitCode.USAGE;
        }
        sayCountry(file.get());
        return ExitCode.OK;
    }

    private static Optional<ContentFile> fileOf(String code) {
        return code.matches("[A-Za-z]{2}")
                ? ContentFile.find("helplines/" + code.toLowerCase(Locale.ROOT) + ".json")
                : Optional.empty();
    }

    private void sayCountries() {
        terminal.say("help-lines.countries");
        Stream.of(Locale.getISOCountries())
                .sorted()
                .forEach(code -> fileOf(code)
                        .ifPresent(file -> terminal.say("help-lines.country-line", code, file.text("name"))));
    }

    private void sayInternational() {
        ContentFile file = ContentFile.get("helplines/international.json");
        terminal.say("help-lines.elsewhere");
        file.texts("notListed").forEach(text -> terminal.say("help-lines.step", text));
        for (ContentFile number : fresh(file.objects("numbers"))) {
            terminal.say("help-lines.number", number.text("number"), number.text("where"), number.text("text"));
        }
        for (ContentFile finder : fresh(file.objects("finders"))) {
            terminal.say("help-lines.finder", finder.text("name"), finder.text("for"), finder.text("url"));
        }
    }

    private void sayCountry(ContentFile file) {
        terminal.say("help-lines.heading", file.text("name"));
        for (ContentFile emergency : file.objects("emergency")) {
            terminal.say("help-lines.emergency", emergency.text("number"), emergency.text("note"));
        }
        for (ContentFile line : fresh(file.objects("lines"))) {
            terminal.say("help-lines.line", line.text("name"), line.text("for"));
            line.objects("ways").forEach(this::sayWay);
            terminal.say("help-lines.checked", line.text("checked"), line.text("source"));
        }
    }

    private List<ContentFile> fresh(List<ContentFile> lines) {
        LocalDate oldest = LocalDate.now(tend.surroundings().clock()).minusMonths(MAX_AGE_MONTHS);
        return lines.stream()
                .filter(line -> !LocalDate.parse(line.text("checked")).isBefore(oldest))
                .toList();
    }

    private void sayWay(ContentFile way) {
        String kind = way.text("kind");
        String target = Stream.of("number", "url", "address")
                .map(way::findText)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String body = way.findText("body");
        String first = body == null
                ? Texts.get("help-lines.way." + kind, target)
                : Texts.get("help-lines.way.text-body", body, target);
        terminal.say(
                "help-lines.way",
                Stream.of(first, way.findText("hours"), way.findText("note"))
                        .filter(Objects::nonNull)
                        .reduce((left, right) -> left + ". " + right)
                        .orElse(first));
    }
}
