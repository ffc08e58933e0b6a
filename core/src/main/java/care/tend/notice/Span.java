package care.tend.notice;

/**
 * A run of words, by their places among the words of a text.
 *
 * @param first the first word
 * @param last the last word, included
 */
record Span(int first, int last) {
    int words() {
        return last - first + 1;
    }

    boolean contains(int word) {
        return first <= word && word <= last;
    }
}
