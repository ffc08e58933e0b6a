package care.tend.notice;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a text, in order, with contractions opened and every place kept. */
final class WordFinder {
    private static final String MARKS_BY_WEAKNESS = " ,()\":;\u2014.?!\n";

    private final NormalText text;
    private final Spelling spelling;
    private final List<Word> words = new ArrayList<>();
    private int index;
    private char mark = '\n';
    private boolean quoted;

    private WordFinder(NormalText text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
    }

    static Words wordsOf(String text, Spelling spelling, WordClasses classes) {
        return new WordFinder(NormalText.of(text), spelling).find(classes);
    }

    private Words find(WordClasses classes) {
        while (index < text.length()) {
            char letter = text.at(index);
            if (Character.isLetterOrDigit(letter)) {
                word();
            } else if (Character.isSurrogate(letter) || Character.getType(letter) == Character.OTHER_SYMBOL) {
                symbol();
            } else {
                between(letter);
                index++;
            }
        }
        return new Words(words, classes, mark == Word.NO_MARK ? '\n' : mark);
    }

    private void word() {
        int start = index;
        while (index < text.length() && isWithinWord(index)) {
            index++;
        }
        List<String> forms = spelling.open(text.part(start, index));
        int originStart = text.origin(start);
        int originEnd = text.origin(index);
        for (String form : forms) {
            add(form, originStart, originEnd);
        }
    }

    private boolean isWithinWord(int place) {
        char letter = text.at(place);
        return Character.isLetterOrDigit(letter)
                || (letter == '\'' && place + 1 < text.length() && Character.isLetterOrDigit(text.at(place + 1)));
    }

    /** Emoji and other pictures are words of their own. */
    private void symbol() {
        int start = index;
        index += Character.isHighSurrogate(text.at(index))
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.at(index + 1))
                ? 2
                : 1;
        add(text.part(start, index), text.origin(start), text.origin(index));
    }

    private void add(String form, int start, int end) {
        words.add(new Word(form, Word.hashOf(form), start, end, mark, quoted));
        mark = Word.NO_MARK;
    }

    private void between(char letter) {
        switch (letter) {
            case '"' -> {
                quoted = !quoted;
                strengthen('"');
            }
            case '\'' -> singleQuote();
            case '.' -> strengthen(isInsideWord() ? Word.NO_MARK : '.');
            case '-' -> strengthen(isDash() ? '\u2014' : Word.NO_MARK);
            case '\u2026' -> strengthen('.');
            case '\n', '\r' -> {
                quoted = false;
                strengthen('\n');
            }
            case '&' -> add("and", text.origin(index), text.origin(index) + 1);
            default -> strengthen(letter);
        }
    }

    /** An apostrophe outside words opens a quotation only where the same line closes it again. */
    private void singleQuote() {
        boolean closes = index > 0 && !Character.isWhitespace(text.at(index - 1));
        if (quoted && closes) {
            quoted = false;
            strengthen('"');
        } else if (!quoted && !closes && closesLater()) {
            quoted = true;
            strengthen('"');
        }
    }

    private boolean closesLater() {
        for (int place = index + 2; place < text.length() && text.at(place) != '\n'; place++) {
            boolean ends = place + 1 == text.length() || !Character.isLetterOrDigit(text.at(place + 1));
            if (text.at(place) == '\'' && ends && !Character.isWhitespace(text.at(place - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a full stop stands between letters or digits, as in "3.5" or "e.g". */
    private boolean isInsideWord() {
        return index > 0
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.at(index - 1))
                && Character.isLetterOrDigit(text.at(index + 1));
    }

    /** Tells whether a hyphen is meant as a dash: with a space or another hyphen beside it. */
    private boolean isDash() {
        return index == 0
                || index + 1 >= text.length()
                || !Character.isLetterOrDigit(text.at(index - 1))
                || !Character.isLetterOrDigit(text.at(index + 1));
    }

    private void strengthen(char next) {
        if (MARKS_BY_WEAKNESS.indexOf(next) > MARKS_BY_WEAKNESS.indexOf(mark)) {
            mark = next;
        }
    }
}
