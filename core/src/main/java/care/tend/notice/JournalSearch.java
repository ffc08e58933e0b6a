package care.tend.notice;

import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.JournalEntry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds journal entries by words of one's own: each word that is sought begins a word of the entry or of its tags,
 * whatever its case and accents. Without words every entry is found.
 */
public final class JournalSearch {
    private static final int BEFORE = 20;
    private static final int GLANCE = 240;

    private final List<String> sought;

    /**
     * Prepares a search.
     *
     * @param words what is sought, separated by spaces
     */
    public JournalSearch(String words) {
        String folded = folded(words).strip();
        List<String> letters = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        // A smile or a mark alone is sought as it stands.
        sought = letters.isEmpty() && !folded.isEmpty() ? List.of(folded) : letters;
    }

    /**
     * Lets go of all words that need not stay in memory: of a journal entry that is found the lines around the first word
     * stay, of one that isn't nothing but its place.
     *
     * @param entry as kept
     * @return the entry; a journal entry without text was not found
     */
    public Entry glance(Entry entry) {
        return switch (entry) {
            case JournalEntry journal -> glance(journal);
            case Correction correction ->
                correction.replacement() instanceof JournalEntry journal
                        ? new Correction(correction.id(), correction.effective(), glance(journal))
                        : correction.withoutNote();
            default -> entry.withoutNote();
        };
    }

    private JournalEntry glance(JournalEntry entry) {
        String text = folded(entry.text());
        String tags = folded(String.join("\n", entry.tags()));
        int first = Integer.MAX_VALUE;
        for (String word : sought) {
            int place = placeOf(word, text);
            if (place < 0 && placeOf(word, tags) < 0) {
                return entry.withoutNote();
            }
            first = place < 0 ? first : Math.min(first, place);
        }
        // Accents fall away when words are folded, so the place is near, not exact, where a text has many.
        int place = first == Integer.MAX_VALUE ? 0 : first;
        return new JournalEntry(
                entry.id(), entry.effective(), entry.form(), entry.prompt(), around(entry.text(), place), entry.tags());
    }

    private static String around(String text, int place) {
        int from = Math.max(0, Math.min(place, text.length()) - BEFORE);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = Math.min(text.length(), from + GLANCE);
        while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to > from + GLANCE / 2) {
            to--;
        }
        if (to > from && to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }

    private static int placeOf(String word, String text) {
        int place = text.indexOf(word);
        while (place > 0 && Character.isLetterOrDigit(text.charAt(place - 1))) {
            place = text.indexOf(word, place + 1);
        }
        return place;
    }

    /** Small letters without accents, however they were typed. */
    private static String folded(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(open.length());
        for (int index = 0; index < open.length(); index++) {
            char letter = open.charAt(index);
            if (Character.getType(letter) != Character.NON_SPACING_MARK
                    && Character.getType(letter) != Character.FORMAT) {
                letters.append(letter);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Lists what was found, the newest first. */
    public static List<JournalEntry> found(List<JournalEntry> glances) {
        List<JournalEntry> found = new ArrayList<>(
                glances.stream().filter(entry -> !entry.text().isEmpty()).toList());
        return found.reversed();
    }
}
