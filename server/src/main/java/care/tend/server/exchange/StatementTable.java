package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Entry;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.Ledger;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.ledger.ReadingCorrection;
import care.tend.ledger.Statement;
import care.tend.notice.SafetyWatch;
import care.tend.notice.Tier;
import care.tend.server.ledger.LedgerJson;
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
    static final String JOURNAL = "journal.csv";
    static final String KINDER_ANSWERS = "kinder-answers.csv";
    static final String READING_CORRECTIONS = "reading-corrections.csv";

    private static final List<String> COMMON = List.of("id", "effective", "date", "time");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String BETWEEN = "; ";

    /**
     * Lays the tables out. What the safety watch stopped at is in none of them: it is no data.
     *
     * @param ledger opened
     * @param watch asked about every statement
     * @return the tables, in the order in which they are written
     */
    static List<StatementTable> of(Ledger ledger, SafetyWatch watch) {
        List<Statement> data = ledger.statements().stream()
                .filter(statement -> watch.tier(statement) == Tier.NONE)
                .toList();
        return List.of(
                table(
                        CHECK_INS,
                        List.of("distress", "threat", "care", "feelings", "note"),
                        of(CheckIn.class, data),
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
                        of(PracticeSession.class, data),
                        StatementTable::session),
                table(
                        OWN_WORDINGS,
                        IntStream.rangeClosed(0, OwnWording.MAX_LINES)
                                .mapToObj(line -> line == 0 ? "practice" : "line_" + line)
                                .toList(),
                        of(OwnWording.class, data),
                        StatementTable::wording),
                table(
                        JOURNAL,
                        List.of("form", "prompt", "tags", "text"),
                        of(JournalEntry.class, data),
                        written -> Arrays.asList(
                                LedgerJson.nameOf(written.form()),
                                written.prompt(),
                                String.join(BETWEEN, written.tags()),
                                written.text())),
                table(
                        KINDER_ANSWERS,
                        List.of("about", "words", "answer"),
                        of(KinderAnswer.class, data),
                        answer -> Arrays.asList(answer.about(), answer.words(), answer.answer())),
                table(
                        READING_CORRECTIONS,
                        List.of("words", "facet"),
                        of(ReadingCorrection.class, data),
                        correction -> Arrays.asList(
                                correction.words(), correction.facet().code())));
    }

    private static <S extends Statement> List<S> of(Class<S> kind, List<Statement> statements) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
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
                String.join(BETWEEN, checkIn.feelings()),
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
