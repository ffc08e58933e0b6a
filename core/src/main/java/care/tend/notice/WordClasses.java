package care.tend.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Named classes of words that act alike: insults, people, verbs of failing. A name in angle brackets stands for the
 * class in patterns; a word that ends in {@code *} brings every word that starts so.
 */
public final class WordClasses {
    private static final int SHORTEST_STEM = 3;

    private final List<String> names;
    private final Map<String, int[]> ofForm = new HashMap<>();
    private final Map<String, int[]> ofStem = new HashMap<>();

    /**
     * Holds the classes.
     *
     * @param words the words of each class, by its name
     */
    public WordClasses(Map<String, List<String>> words) {
        names = words.keySet().stream().sorted().toList();
        Map<String, List<Integer>> forms = new HashMap<>();
        for (int number = 0; number < names.size(); number++) {
            for (String word : words.getOrDefault(names.get(number), List.of())) {
                forms.computeIfAbsent(word, key -> new ArrayList<>()).add(number);
            }
        }
        forms.forEach((word, numbers) -> {
            int[] sorted = numbers.stream()
                    .distinct()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            if (word.endsWith("*")) {
                ofStem.put(word.substring(0, word.length() - 1), sorted);
            } else {
                ofForm.put(word, sorted);
            }
        });
    }

    /** Returns the names of the classes; a class's number is its place here. */
    public List<String> names() {
        return names;
    }

    /** Returns the number of a class, or -1. */
    int number(String name) {
        return names.indexOf(name);
    }

    /** Returns the numbers of the classes a word belongs to; the longest matching stem counts where the word itself is not listed. */
    int[] of(String form) {
        int[] known = ofForm.get(form);
        if (known != null) {
            return known;
        }
        for (int length = form.length(); length >= SHORTEST_STEM; length--) {
            int[] stem = ofStem.get(form.substring(0, length));
            if (stem != null) {
                return stem;
            }
        }
        return NONE;
    }

    private static final int[] NONE = {};
}
