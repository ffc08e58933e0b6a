package care.tend.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import care.tend.ledger.Entry;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.Moment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive: they are an entry, which reads the same when written again, or they are refused by name. */
class MutatedEntriesTest {
    private static final int MUTANTS = 20_000;
    private static final List<String> MOMENTS = List.of(
            "2026-11-23T21:04:00+13:00[Pacific/Auckland]",
            "2026-11-23T08:04Z",
            "2026-10-25T02:30:00+01:00[Europe/Berlin]",
            "1900-01-01T00:00:00.000000001-12:00",
            "2200-12-31T23:59:59.5+14:00");

    private static final List<byte[]> SEEDS = List.of(
                    TestEntries.checkIn(1, 7, "a hard day, müde 😔"),
                    TestEntries.session(2),
                    TestEntries.ownWording(3, "This is hard.", "Anyone would find it hard."),
                    TestEntries.correction(4, TestEntries.checkIn(1, 5, "less hard")),
                    TestEntries.removal(5, 2))
            .stream()
            .map(entry -> LedgerJson.write(EntryJson.write(entry)))
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mutantsAreEntriesOrRefused(long seed) {
        Mutations mutations = new Mutations(seed);
        int taken = 0;
        for (int number = 0; number < MUTANTS; number++) {
            taken += isTaken(mutations.of(mutations.oneOf(SEEDS))) ? 1 : 0;
        }
        assertThat(taken).isBetween(MUTANTS / 100, MUTANTS * 9 / 10);
    }

    /** The quick way of reading a moment counts places in a text; none of them may lie outside it. */
    @ParameterizedTest
    @ValueSource(longs = {77, 78})
    void mutantsAreMomentsOrRefused(long seed) {
        Mutations mutations = new Mutations(seed);
        int taken = 0;
        for (int number = 0; number < MUTANTS; number++) {
            String text = mutations.of(mutations.oneOf(MOMENTS));
            try {
                Moment moment = Moment.parse(text);
                assertThat(Moment.parse(moment.toString())).as(text).isEqualTo(moment);
                taken++;
            } catch (InvalidEntryException e) {
                assertThat(e.field()).isEqualTo("effective");
            } catch (RuntimeException e) {
                fail("This text broke the reader: " + text, e);
            }
        }
        assertThat(taken).isBetween(MUTANTS / 100, MUTANTS * 9 / 10);
    }

    private static boolean isTaken(byte[] bytes) {
        Entry entry;
        try {
            entry = EntryJson.read(LedgerJson.read(bytes));
        } catch (InvalidEntryException e) {
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("These bytes broke the reader: " + new String(bytes, UTF_8), e);
        }
        byte[] written = LedgerJson.write(EntryJson.write(entry));
        assertThat(EntryJson.read(LedgerJson.read(written))).isEqualTo(entry);
        return true;
    }
}
