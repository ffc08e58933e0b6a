package care.tend.practice;

import java.util.List;

/** What every text of a practice keeps to. */
final class Texts {
    private Texts() {}

    static void requireText(String text, String name) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException(name + " must be a text without blanks around it");
        }
    }

    static List<String> requireTexts(List<String> texts, String name) {
        requireSome(texts, name);
        texts.forEach(text -> requireText(text, name));
        return List.copyOf(texts);
    }

    static void requireSome(List<?> things, String name) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException(name + " must hold something");
        }
    }
}
