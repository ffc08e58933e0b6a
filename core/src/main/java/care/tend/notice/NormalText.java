package care.tend.notice;

/**
 * A text as the reader compares it: small letters, one kind of quotation mark, apostrophe and dash, no stretched letters
 * ("soooo"), no invisible characters. Every place in it knows where it stood in the text as typed.
 */
final class NormalText {
    private static final int STRETCHED = 3;

    private final char[] letters;
    private final int[] origins;
    private int length;

    private NormalText(int capacity) {
        letters = new char[capacity];
        origins = new int[capacity + 1];
    }

    static NormalText of(CharSequence typed) {
        NormalText normal = new NormalText(typed.length());
        int index = 0;
        while (index < typed.length()) {
            char letter = normalLetter(typed.charAt(index));
            int next = index + 1;
            // Only letters are stretched; looking along other runs would take the square of their length.
            while (Character.isLetter(letter) && next < typed.length() && normalLetter(typed.charAt(next)) == letter) {
                next++;
            }
            if (next - index < STRETCHED) {
                next = index + 1;
            }
            if (letter != 0) {
                normal.append(letter, index);
            }
            index = next;
        }
        normal.origins[normal.length] = typed.length();
        return normal;
    }

    private void append(char letter, int origin) {
        letters[length] = letter;
        origins[length] = origin;
        length++;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    /** Returns where the character at this place stood in the text as typed, in UTF-16 code units. */
    int origin(int index) {
        return origins[index];
    }

    String part(int start, int end) {
        return new String(letters, start, end - start);
    }

    /** Returns the one form a character is compared in, or 0 for one that is not seen. */
    private static char normalLetter(char typed) {
        if (typed < 128) {
            return typed >= 'A' && typed <= 'Z' ? (char) (typed + 32) : typed == '`' ? '\'' : typed;
        }
        return switch (typed) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u2032', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\uFF02' -> '"';
            case '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '\u2014';
            case '\u2010', '\u2011' -> '-';
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u3000' -> ' ';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\uFE0F' -> 0;
            default -> {
                char plain = typed >= '\uFF01' && typed <= '\uFF5E' ? (char) (typed - 0xFEE0) : typed;
                yield Character.toLowerCase(plain);
            }
        };
    }
}
