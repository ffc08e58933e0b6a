package care.tend.notice;

/**
 * One word as the reader compares it. A contraction is opened into several words that share one place ("can't" is "can"
 * and "not"); a mark between words is not a word, but is kept as what stands before the next one.
 *
 * @param form the word in small letters
 * @param hash a number for the form, the same on every machine
 * @param start where it starts in the text as typed, UTF-16 code units
 * @param end where it ends, exclusive
 * @param mark the strongest mark between the word before and this one: {@link #NO_MARK}, or one of , ; : - ( ) " . ? ! and
 *     newline
 * @param quoted whether it stands inside quotation marks
 */
record Word(String form, int hash, int start, int end, char mark, boolean quoted) {
    static final char NO_MARK = ' ';

    /** Returns a number for a form, the same on every machine. */
    static int hashOf(String form) {
        int hash = 0x811C9DC5;
        for (int index = 0; index < form.length(); index++) {
            hash = (hash ^ form.charAt(index)) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    boolean is(String other) {
        return form.equals(other);
    }

    /** Tells whether a sentence ended before this word. */
    boolean startsSentence() {
        return mark == '.' || mark == '?' || mark == '!' || mark == '\n';
    }
}
