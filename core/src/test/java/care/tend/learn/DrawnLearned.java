package care.tend.learn;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was learned, drawn as text, line by line. */
final class DrawnLearned {
    private DrawnLearned() {}

    static String drawn(Learned learned) {
        Stream<String> head = Stream.of(learned.visits() + " visits, first day " + learned.firstDay());
        Stream<String> days = learned.days().stream().map(DrawnLearned::day);
        Stream<String> practices = learned.practices().stream().map(DrawnLearned::practice);
        CheckInsOverTime checkIns = learned.checkIns();
        Stream<String> scales = Stream.of(
                checkIns.count() + " check-ins",
                "  distress  " + scale(checkIns.distress()),
                "  threat    " + scale(checkIns.threat()),
                "  care      " + scale(checkIns.care()));
        return Stream.of(head, days, practices, scales).flatMap(lines -> lines).collect(joining("\n", "", "\n"));
    }

    private static String day(Day day) {
        return "  %s  %d  %s %s %s"
                .formatted(day.date(), day.visits(), number(day.distress()), number(day.threat()), number(day.care()));
    }

    private static String practice(BeforeAndAfter practice) {
        String change = switch (practice.change()) {
            case PairedChange.NotEnoughYet few -> "not enough yet, %d of %d".formatted(few.pairs(), few.needed());
            case PairedChange.Estimated it ->
                "%s [%s, %s] at %.4f, fell %d, same %d, rose %d: %s"
                        .formatted(
                                number(it.estimate()),
                                number(it.low()),
                                number(it.high()),
                                it.confidence(),
                                it.fell(),
                                it.same(),
                                it.rose(),
                                it.direction());
        };
        String pairs = practice.pairs().stream()
                .map(pair -> pair.before().value() + ">" + pair.after().value())
                .collect(joining(" "));
        return "%s: %d sessions, %d felt worse, pairs [%s], %s"
                .formatted(practice.practice(), practice.sessions(), practice.feltWorse(), pairs, change);
    }

    private static String scale(ScaleOverTime scale) {
        return switch (scale) {
            case ScaleOverTime.NotEnoughYet few -> "not enough yet, %d of %d".formatted(few.count(), few.needed());
            case ScaleOverTime.Described it ->
                "all %s, recent %s, slope %s".formatted(spread(it.all()), spread(it.recent()), slope(it.slope()));
        };
    }

    private static String spread(@Nullable Spread spread) {
        return spread == null
                ? "-"
                : "%d: %s (%s-%s)"
                        .formatted(
                                spread.count(),
                                number(spread.median()),
                                number(spread.lower()),
                                number(spread.upper()));
    }

    private static String slope(@Nullable Slope slope) {
        return slope == null
                ? "-"
                : "%s [%s, %s] %s"
                        .formatted(
                                number(slope.estimate()), number(slope.low()), number(slope.high()), slope.direction());
    }

    private static String number(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }
}
