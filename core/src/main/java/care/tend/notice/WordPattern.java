package care.tend.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * A small pattern over words, as cue files write it: {@code can not even (hold|keep) ..}.
 *
 * <p>A word stands for itself, {@code fail*} for every word that starts so, {@code <insult>} for a class of words,
 * {@code _} for any one word, {@code ..} for up to three and {@code $} for a pause: a mark or the end; {@code (a|b c)} is a choice, and {@code ?} after a word or a
 * choice makes it optional. A pattern never reaches across the end of a sentence.
 *
 * @param parts the parts in order
 */
record WordPattern(List<Part> parts) {
    static final String ANY = "_";
    static final String GAP = "..";
    static final String PAUSE = "$";

    /** One part of a pattern. */
    sealed interface Part {
        /** Tells whether the part may be left out. */
        boolean optional();
    }

    /** A word, a beginning of words, a class, any word, or a gap. */
    record Step(String word, boolean optional) implements Part {}

    /** One of several patterns. */
    record Choice(List<WordPattern> branches, boolean optional) implements Part {}

    WordPattern {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when a bracket does not fit, or no word is left that must stand
     */
    static WordPattern of(String pattern) {
        Reader reader = new Reader(pattern);
        List<WordPattern> branches = reader.branches();
        if (reader.index < pattern.length()) {
            throw new IllegalArgumentException("A bracket too many in: " + pattern);
        }
        for (WordPattern branch : branches) {
            if (!branch.asksForWord()) {
                throw new IllegalArgumentException("No word must stand in: " + pattern);
            }
        }
        return branches.size() == 1 ? branches.getFirst() : new WordPattern(List.of(new Choice(branches, false)));
    }

    private boolean asksForWord() {
        return parts.stream()
                .anyMatch(part -> !part.optional()
                        && switch (part) {
                            case Step step -> !List.of(ANY, GAP, PAUSE).contains(step.word());
                            case Choice choice -> choice.branches().stream().allMatch(WordPattern::asksForWord);
                        });
    }

    /** Reads by descent: branches of parts, each with an optional mark. */
    private static final class Reader {
        private final String pattern;
        private int index;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        List<WordPattern> branches() {
            List<WordPattern> branches = new ArrayList<>();
            branches.add(sequence());
            while (index < pattern.length() && pattern.charAt(index) == '|') {
                index++;
                branches.add(sequence());
            }
            return branches;
        }

        private WordPattern sequence() {
            List<Part> parts = new ArrayList<>();
            while (index < pattern.length() && pattern.charAt(index) != '|' && pattern.charAt(index) != ')') {
                if (pattern.charAt(index) == ' ') {
                    index++;
                } else {
                    parts.add(part());
                }
            }
            return new WordPattern(parts);
        }

        private Part part() {
            if (pattern.charAt(index) == '(') {
                List<WordPattern> branches = bracket();
                return new Choice(branches, optional());
            }
            int start = index;
            while (index < pattern.length() && " |()?".indexOf(pattern.charAt(index)) < 0) {
                index++;
            }
            if (index == start) {
                throw new IllegalArgumentException("Nothing before a mark in: " + pattern);
            }
            String word = pattern.substring(start, index);
            return new Step(word, optional());
        }

        private List<WordPattern> bracket() {
            index++;
            List<WordPattern> branches = branches();
            if (index >= pattern.length()) {
                throw new IllegalArgumentException("A bracket is not closed in: " + pattern);
            }
            index++;
            return branches;
        }

        private boolean optional() {
            boolean optional = index < pattern.length() && pattern.charAt(index) == '?';
            index += optional ? 1 : 0;
            return optional;
        }
    }
}
