package care.tend.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import care.tend.ledger.Entry;
import care.tend.ledger.InvalidEntryException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive: they are an entry, which reads the same when written again, or they are refused by name. */
class MutatedEntriesTest {
    private static final int MUTANTS = 20_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-1",
            "1e9",
            "0.5",
            "11",
            "99999999999999999999",
            "\"\"",
            "\"id\":",
            "\"kind\":",
            "\"effective\":",
            "\"entry\":{",
            "\"note\":\"",
            "\\u0000",
            "\\ud83d",
            "\\",
            "\n",
            "\uFEFF",
            "2026-02-30T25:61:00+99:00",
            "[Nowhere/Land]",
            "2200-12-31T23:59:59-18:00",
            "P",
            "Z");

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
        Random random = new Random(seed);
        int taken = 0;
        for (int number = 0; number < MUTANTS; number++) {
            byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size()));
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes = mutant(bytes, random);
            }
            taken += isTaken(bytes) ? 1 : 0;
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

    private static byte[] mutant(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(1, 12));
        byte[] changed = bytes.clone();
        return switch (random.nextInt(5)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), PIECES.get(random.nextInt(PIECES.size())), bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), "", bytes, end);
            case 2 -> joined(Arrays.copyOf(bytes, end), "", bytes, at);
            case 3 -> joined(Arrays.copyOf(bytes, at), PIECES.get(random.nextInt(PIECES.size())), bytes, end);
            default -> {
                if (at < bytes.length) {
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield changed;
            }
        };
    }

    private static byte[] joined(byte[] start, String middle, byte[] rest, int from) {
        byte[] inserted = middle.getBytes(UTF_8);
        byte[] joined = Arrays.copyOf(start, start.length + inserted.length + rest.length - from);
        System.arraycopy(inserted, 0, joined, start.length, inserted.length);
        System.arraycopy(rest, from, joined, start.length + inserted.length, rest.length - from);
        return joined;
    }
}
