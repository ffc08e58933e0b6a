package care.tend.learn;

import care.tend.ledger.CheckIn;
import care.tend.ledger.ContentId;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.ledger.Removal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ledger drawn as text, one entry a line, in the order in which they were kept:
 *
 * <pre>{@code
 * 2026-11-02T08:10+13:00  check-in   distress 6  threat 5  care 2  tense, tired
 * 2026-11-02T21:00+13:00  the-break  7 -> 5
 * 2026-11-03T21:00+13:00  the-break  6 -> 7  stopped  felt worse
 * 2026-11-03T22:00+13:00  removal of line 2
 * }</pre>
 *
 * A dot stands for a rating that was skipped.
 */
final class DrawnLedger {
    private static final Pattern LINE = Pattern.compile("(\\S+) +(\\S+) *(.*)");
    private static final Pattern SCALE = Pattern.compile("(distress|threat|care) (\\d+) *");
    private static final Pattern RATINGS = Pattern.compile("(\\d+|\\.) -> (\\d+|\\.)");

    private DrawnLedger() {}

    static Ledger ledger(String drawing) {
        List<KeptEntry> kept = new ArrayList<>();
        for (String line : drawing.lines().toList()) {
            int number = kept.size() + 1;
            kept.add(new KeptEntry(number, Instant.EPOCH, entry(number, line)));
        }
        return new Ledger(kept, List.of(), List.of());
    }

    private static Entry entry(int number, String line) {
        Matcher parts = match(LINE, line);
        Moment effective = Moment.parse(parts.group(1));
        String kind = parts.group(2);
        String rest = parts.group(3);
        return switch (kind) {
            case "check-in" -> checkIn(number, effective, rest);
            case "removal" -> new Removal(id(number), effective, id(Integer.parseInt(rest.replace("of line ", ""))));
            case "own-wording" -> new OwnWording(id(number), effective, new ContentId("the-break"), List.of(rest));
            default -> session(number, effective, kind, rest);
        };
    }

    private static CheckIn checkIn(int number, Moment effective, String rest) {
        String words = SCALE.matcher(rest).replaceAll("");
        List<String> feelings = words.isEmpty() ? List.of() : Arrays.asList(words.split(", ", -1));
        return new CheckIn(
                id(number),
                effective,
                scale("distress", rest),
                scale("threat", rest),
                scale("care", rest),
                feelings,
                "A note nobody draws.");
    }

    private static @Nullable Rating scale(String name, String rest) {
        return SCALE.matcher(rest)
                .results()
                .filter(scale -> scale.group(1).equals(name))
                .map(scale -> new Rating(Integer.parseInt(scale.group(2))))
                .findFirst()
                .orElse(null);
    }

    private static PracticeSession session(int number, Moment effective, String practice, String rest) {
        Matcher ratings = RATINGS.matcher(rest);
        boolean rated = ratings.find();
        return new PracticeSession(
                id(number),
                effective,
                new ContentId(practice),
                null,
                null,
                null,
                null,
                rest.contains("stopped") ? effective : null,
                rated ? rating(ratings.group(1)) : null,
                rated ? rating(ratings.group(2)) : null,
                rest.contains("felt worse"));
    }

    private static @Nullable Rating rating(String text) {
        return text.equals(".") ? null : new Rating(Integer.parseInt(text));
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("can't read: " + line);
        }
        return matcher;
    }

    private static EntryId id(int number) {
        return new EntryId(new UUID(0x0193_5000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }
}
