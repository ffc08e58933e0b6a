package care.tend.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * One automaton over many word patterns: from each word on, the ways that are still open are followed together, so that
 * the cost hardly depends on the number of patterns.
 */
final class PatternFinder {
    private static final int WIDEST_GAP = 3;
    private static final int SHORTEST_STEM = 2;

    /** Where one pattern was found: words from {@code first} to {@code last}, both included. */
    record Found(int pattern, int first, int last) {}

    /** A place in the automaton, and the ways on from it. */
    private static final class Node {
        final Map<String, List<Node>> words = new HashMap<>(2);
        final Map<String, List<Node>> stems = new HashMap<>(0);
        final Map<Integer, List<Node>> classes = new HashMap<>(0);
        final List<Node> any = new ArrayList<>(0);
        final List<Node> gaps = new ArrayList<>(0);
        final List<Node> pauses = new ArrayList<>(0);
        final List<Node> free = new ArrayList<>(0);

        /** Ways that begin several patterns, by their word. */
        final Map<String, Node> common = new HashMap<>(0);

        int ends = -1;
    }

    private final Node root = new Node();
    private final WordClasses classes;

    PatternFinder(List<WordPattern> patterns, WordClasses classes) {
        this.classes = classes;
        for (int number = 0; number < patterns.size(); number++) {
            Node end = new Node();
            end.ends = number;
            plant(root, patterns.get(number), end);
        }
    }

    private void plant(Node from, WordPattern pattern, Node to) {
        Node at = from;
        for (int index = 0; index < pattern.parts().size(); index++) {
            WordPattern.Part part = pattern.parts().get(index);
            boolean isLast = index + 1 == pattern.parts().size();
            if (!isLast && !part.optional() && part instanceof WordPattern.Step step) {
                at = common(at, step.word());
                continue;
            }
            Node next = isLast ? to : new Node();
            switch (part) {
                case WordPattern.Step step -> link(at, step.word(), next);
                case WordPattern.Choice choice -> {
                    for (WordPattern branch : choice.branches()) {
                        plant(at, branch, next);
                    }
                }
            }
            if (part.optional()) {
                at.free.add(next);
            }
            at = next;
        }
        if (pattern.parts().isEmpty()) {
            from.free.add(to);
        }
    }

    /** Patterns that begin alike go the same way as far as they do. */
    private Node common(Node from, String word) {
        Node known = from.common.get(word);
        if (known == null) {
            known = new Node();
            from.common.put(word, known);
            link(from, word, known);
        }
        return known;
    }

    private void link(Node from, String word, Node to) {
        if (word.equals(WordPattern.ANY)) {
            from.any.add(to);
        } else if (word.equals(WordPattern.GAP)) {
            from.gaps.add(to);
        } else if (word.equals(WordPattern.PAUSE)) {
            from.pauses.add(to);
        } else if (word.startsWith("<") && word.endsWith(">")) {
            int number = classes.number(word.substring(1, word.length() - 1));
            if (number < 0) {
                throw new IllegalArgumentException("No class of words is called " + word);
            }
            from.classes.computeIfAbsent(number, key -> new ArrayList<>(1)).add(to);
        } else if (word.endsWith("*")) {
            from.stems
                    .computeIfAbsent(word.substring(0, word.length() - 1), key -> new ArrayList<>(1))
                    .add(to);
        } else {
            from.words.computeIfAbsent(word, key -> new ArrayList<>(1)).add(to);
        }
    }

    /** Finds every pattern in the words, in order of its first word, each from one first word only once and shortest. */
    List<Found> find(Words words) {
        return find(words, words::startsSentence);
    }

    /** Does so with another idea of where a sentence begins. */
    List<Found> find(Words words, IntPredicate startsSentence) {
        List<Found> found = new ArrayList<>();
        Walk walk = new Walk(words, found);
        for (int first = 0; first < words.count(); first++) {
            walk.first = first;
            walk.sentenceEnd = Math.max(walk.sentenceEnd, first + 1);
            while (walk.sentenceEnd < words.count() && !startsSentence.test(walk.sentenceEnd)) {
                walk.sentenceEnd++;
            }
            walk.from(root, first);
        }
        return found;
    }

    /** One walk through the automaton, from one first word. */
    private static final class Walk {
        private final Words words;
        private final List<Found> found;
        private int first;
        private int sentenceEnd;

        Walk(Words words, List<Found> found) {
            this.words = words;
            this.found = found;
        }

        void from(Node node, int at) {
            if (node.ends >= 0 && at > first) {
                add(new Found(node.ends, first, at - 1));
            }
            all(node.free, at);
            if (at == sentenceEnd || words.get(at).mark() != Word.NO_MARK) {
                all(node.pauses, at);
            }
            for (int width = 0; !node.gaps.isEmpty() && width <= WIDEST_GAP && at + width <= sentenceEnd; width++) {
                all(node.gaps, at + width);
            }
            if (at < sentenceEnd) {
                word(node, at);
            }
        }

        private void word(Node node, int at) {
            String form = words.get(at).form();
            all(node.words.getOrDefault(form, List.of()), at + 1);
            all(node.any, at + 1);
            if (!node.classes.isEmpty()) {
                for (int number : words.classes(at)) {
                    all(node.classes.getOrDefault(number, List.of()), at + 1);
                }
            }
            for (int length = SHORTEST_STEM; !node.stems.isEmpty() && length <= form.length(); length++) {
                all(node.stems.getOrDefault(form.substring(0, length), List.of()), at + 1);
            }
        }

        private void all(List<Node> nodes, int at) {
            for (Node node : nodes) {
                from(node, at);
            }
        }

        /** Keeps one place for a pattern and a first word: the shortest. */
        private void add(Found next) {
            for (int index = found.size() - 1; index >= 0 && found.get(index).first() == first; index--) {
                if (found.get(index).pattern() == next.pattern()) {
                    if (next.last() < found.get(index).last()) {
                        found.set(index, next);
                    }
                    return;
                }
            }
            found.add(next);
        }
    }
}
