package care.tend.notice;

import java.util.List;

/** The classes of words that scope is told by, looked up once. */
final class Grammar {
    private static final List<Scope.Subject> SUBJECTS = List.of(Scope.Subject.values());

    private final WordClasses classes;
    private final int[] subjects;
    final int negator;
    final int me;
    final int my;
    final int i;
    final int third;
    final int person;
    final int you;
    final int be;
    final int have;
    final int does;
    final int modal;

    Grammar(WordClasses classes) {
        this.classes = classes;
        subjects = numbers("i", "my", "we", "you", "third", "person", "crowd", "nobody", "it");
        negator = classes.number("negator");
        me = classes.number("me");
        my = classes.number("my");
        i = classes.number("i");
        third = classes.number("third");
        person = classes.number("person");
        you = classes.number("you");
        be = classes.number("be");
        have = classes.number("have");
        does = classes.number("do");
        modal = classes.number("modal");
    }

    private int[] numbers(String... names) {
        return List.of(names).stream().mapToInt(classes::number).toArray();
    }

    /** Returns the kind of subject a word can be, or none. */
    Scope.Subject subject(int[] classesOfWord) {
        for (int kind = 0; kind < subjects.length; kind++) {
            if (holds(classesOfWord, subjects[kind])) {
                return SUBJECTS.get(kind);
            }
        }
        return Scope.Subject.NONE;
    }

    boolean isVerbal(int[] classesOfWord) {
        return holds(classesOfWord, be)
                || holds(classesOfWord, have)
                || holds(classesOfWord, does)
                || holds(classesOfWord, modal);
    }

    static boolean holds(int[] classesOfWord, int number) {
        for (int candidate : classesOfWord) {
            if (candidate == number) {
                return true;
            }
        }
        return false;
    }
}
