package care.tend.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How words are written in more than one way: contractions, texting forms and common misspellings, each with the words
 * that are meant.
 *
 * @param meant the words meant, by the form as typed
 * @param isAfter the words after which 's means "is" and not possession
 */
public record Spelling(Map<String, List<String>> meant, java.util.Set<String> isAfter) {
    /** Holds copies. */
    public Spelling {
        meant = Map.copyOf(meant);
        isAfter = java.util.Set.copyOf(isAfter);
    }

    /** Returns the words a form stands for. */
    List<String> open(String form) {
        List<String> known = meant.get(form);
        if (known != null) {
            return known;
        }
        int apostrophe = form.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return List.of(form);
        }
        List<String> opened = contraction(form.substring(0, apostrophe), form.substring(apostrophe + 1));
        return opened == null ? List.of(form) : opened;
    }

    private @Nullable List<String> contraction(String stem, String ending) {
        return switch (ending) {
            case "t" ->
                stem.length() > 1 && stem.endsWith("n") ? List.of(stem.substring(0, stem.length() - 1), "not") : null;
            case "m" -> List.of(stem, "am");
            case "re" -> List.of(stem, "are");
            case "ve" -> List.of(stem, "have");
            case "ll" -> List.of(stem, "will");
            case "d" -> List.of(stem, "would");
            case "s" -> List.of(stem, isAfter.contains(stem) ? "is" : "'s");
            case "" -> List.of(stem);
            default -> null;
        };
    }
}
