package care.tend.acceptance.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sentences that nobody else writes: words out of seeded syllables, one of them long, so that any twelve bytes of them found
 * anywhere came from here.
 */
final class Canaries {
    private static final String[] STARTS = {"zw", "kv", "mb", "ghr", "tsk", "pfl", "vr", "dzh", "x", "ngw"};
    private static final String[] VOWELS = {"uo", "ai", "ey", "oo", "iu", "ae", "y", "ou"};
    private static final int LONG_WORD = 7;

    private final Random random;
    private final List<String> planted = new ArrayList<>();

    Canaries(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a new sentence of at most 60 characters. */
    String next() {
        String sentence = word(2) + " " + word(LONG_WORD) + " " + word(2) + " " + word(3);
        String short60 = sentence.substring(0, Math.min(60, sentence.length())).strip();
        planted.add(short60);
        return short60;
    }

    /** Returns a new name in the form of a content id, such as a practice's: 40 lower-case letters or fewer. */
    String nextName() {
        String name = word(LONG_WORD);
        String short40 = name.substring(0, Math.min(40, name.length()));
        planted.add(short40);
        return short40;
    }

    /** Returns every sentence that was handed out. */
    List<String> planted() {
        return List.copyOf(planted);
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return word.toString();
    }
}
