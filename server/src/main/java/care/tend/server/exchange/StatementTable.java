package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Entry;
import care.tend.ledger.Ledger;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts now of one kind of statement, as a table with one line for each.
 *
 * @param name name of the file
 * @param columns names of the columns, explained in the codebook
 * @param rows the cells of each line
 */
record StatementTable(String name, List<String> columns, Stream<List<? extends @Nullable Object>> rows) {
    static final String CHECK_INS = "check-ins.csv";
    static final String PRACTICE_SESSIONS = "practice-sessions.csv";
    static final String OWN_WORDINGS = "own-wordings.csv";

    private static final List<String> COMMON = List.of("id", "effective", "date", "time");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String BETWEEN_FEELINGS = "; ";

    static List<StatementTable> of(Ledger ledger) {
        return List.of(
                table(
                        CHECK_INS,
                        List.of("distress", "threat", "care", "feelings", "note"),
                        ledger.checkIns(),
                        StatementTable::checkIn),
                table(
                        PRACTICE_SESSIONS,
                        List.of(
                                "practice",
                                "wording",
                                "anchor",
                                "started",
                                "ended",
                                "stopped",
                                "before",
                                "after",
                                "felt_worse"),
                        ledger.practiceSessions(),
                        StatementTable::session),
                table(
                        OWN_WORDINGS,
                        IntStream.rangeClosed(0, OwnWording.MAX_LINES)
                                .mapToObj(line -> line == 0 ? "practice" : "line_" + line)
                                .toList(),
                        ledger.statements().stream()
                                .filter(OwnWording.class::isInstance)
                                .map(OwnWording.class::cast)
                                .toList(),
                        StatementTable::wording));
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(Csv.line(columns).getBytes(UTF_8));
        for (List<? extends @Nullable Object> row : (Iterable<List<? extends @Nullable Object>>) rows::iterator) {
            out.write(Csv.line(row).getBytes(UTF_8));
        }
    }

    private static <S extends Entry> StatementTable table(
            String name, List<String> columns, List<S> statements, Function<S, List<@Nullable Object>> cells) {
        return new StatementTable(
                name,
                Stream.concat(COMMON.stream(), columns.stream()).toList(),
                statements.stream().map(statement -> {
                    List<@Nullable Object> row = common(statement);
                    row.addAll(cells.apply(statement));
                    return row;
                }));
    }

    private static List<@Nullable Object> common(Entry statement) {
        Moment effective = statement.effective();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(statement.id());
        row.add(effective);
        row.add(effective.localDate());
        row.add(TIME.format(effective.value()));
        return row;
    }

    private static List<@Nullable Object> checkIn(CheckIn checkIn) {
        return Arrays.asList(
                value(checkIn.distress()),
                value(checkIn.threat()),
                value(checkIn.care()),
                String.join(BETWEEN_FEELINGS, checkIn.feelings()),
                checkIn.note());
    }

    private static List<@Nullable Object> session(PracticeSession session) {
        return Arrays.asList(
                session.practice(),
                session.wording(),
                session.anchor(),
                session.started(),
                session.ended(),
                session.stopped(),
                value(session.before()),
                value(session.after()),
                session.feltWorse());
    }

    private static List<@Nullable Object> wording(OwnWording wording) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(wording.practice());
        for (int line = 0; line < OwnWording.MAX_LINES; line++) {
            cells.add(line < wording.lines().size() ? wording.lines().get(line) : null);
        }
        return cells;
    }

    private static @Nullable Integer value(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }
}
