package care.tend.notice;

import java.util.List;

/** The words of a text in order, with the classes each belongs to, and the mark after the last one. */
final class Words {
    private final List<Word> list;
    private final int[][] classes;
    private final char lastMark;

    Words(List<Word> list, WordClasses known, char lastMark) {
        this.list = List.copyOf(list);
        this.lastMark = lastMark;
        classes = new int[list.size()][];
        for (int index = 0; index < classes.length; index++) {
            classes[index] = known.of(list.get(index).form());
        }
    }

    int count() {
        return list.size();
    }

    Word get(int index) {
        return list.get(index);
    }

    /** Returns the numbers of the classes a word belongs to; not to be changed. */
    int[] classes(int index) {
        return classes[index];
    }

    /** Returns the strongest mark between a word and the next. */
    char markAfter(int index) {
        return index + 1 < list.size() ? list.get(index + 1).mark() : lastMark;
    }

    boolean startsSentence(int index) {
        return index == 0 || list.get(index).startsSentence();
    }
}
