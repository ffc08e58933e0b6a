package care.tend.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes by chance, from a seed, so that what was found is found again. */
public final class Mutations {
    /** What readers of JSON, of times and of texts trip over. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "11",
            "1e9",
            "0.5",
            "NaN",
            "1e400",
            "\uFEFF",
            "\"id\":",
            "\"effective\":",
            "2026-02-30T25:61:00+99:00",
            "[Nowhere/Land]",
            "2200-12-31T23:59:59-18:00",
            "99999999999999999999",
            "\"\"",
            "\"note\":",
            "\"feelings\":[\"a\"],",
            "\"kind\":\"check-in\",",
            "\"entry\":{",
            "\\ud83d",
            "\\u0000",
            "\u202e",
            "\ud83d\ude36",
            "Z",
            "+14:00",
            "-00:00",
            "+18:00",
            "[Europe/Berlin]",
            "[UTC]",
            "T24:00",
            ":60",
            "1899",
            "2201",
            "-02-30",
            ".123456789",
            "\n",
            "\t",
            "\u00e9");

    /** What holds such texts together: one that stands where another should moves everything behind it. */
    private static final String MARKS = "[]{}\":,.+-ZT09\\";

    private final Random chance;

    public Mutations(long seed) {
        chance = new Random(seed);
    }

    /** Returns one of them. */
    public <T> T oneOf(List<T> these) {
        return these.get(chance.nextInt(these.size()));
    }

    /** Returns the text with one to three changes. */
    public String of(String text) {
        return new String(of(text.getBytes(UTF_8)), UTF_8);
    }

    /** Returns the bytes with one to three changes. */
    public byte[] of(byte[] bytes) {
        byte[] changed = bytes;
        for (int left = 1 + chance.nextInt(3); left > 0; left--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] bytes) {
        int from = chance.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + chance.nextInt(12));
        return switch (chance.nextInt(7)) {
            case 0 -> flipped(bytes, from);
            case 6 -> replaced(bytes, from, Math.min(bytes.length, from + 1), mark());
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> replaced(bytes, from, from, oneOf(PIECES).getBytes(UTF_8));
            case 4 -> replaced(bytes, from, to, oneOf(PIECES).getBytes(UTF_8));
            default -> replaced(bytes, from, to, new byte[] {(byte) chance.nextInt(256)});
        };
    }

    private byte[] mark() {
        return new byte[] {(byte) MARKS.charAt(chance.nextInt(MARKS.length()))};
    }

    private byte[] flipped(byte[] bytes, int place) {
        byte[] changed = bytes.clone();
        if (place < changed.length) {
            changed[place] ^= (byte) (1 << chance.nextInt(8));
        }
        return changed;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, from);
        changed.writeBytes(by);
        changed.write(bytes, to, bytes.length - to);
        return changed.toByteArray();
    }
}
