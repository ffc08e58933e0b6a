package care.tend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In distress people read little and slowly: every practice and every message can be read at about eleven. */
class ReadingTest {
    private static final int WORDS_A_LINE = 12;
    private static final double GRADE = 6;

    /** Where a sentence is said while somebody is in the middle of it. */
    private static final List<String> HARD_MOMENTS = List.of("theBreak", "checkIn");

    /** A message leaves a hole for a number or a name. */
    private static final String HOLE = "\\{\\w+}";

    static Stream<Path> practices() {
        try (Stream<Path> files = Files.list(Path.of("practices"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("practices")
    void linesOfAPracticeAreShort(Path file) {
        assertThat(spoken(read(file))).hasSizeGreaterThan(20).allMatch(ReadingTest::isShort);
    }

    @ParameterizedTest
    @MethodSource("practices")
    void aPracticeIsReadAtElevenOrSo(Path file) {
        assertThat(textsTogether(read(file))).isNotEmpty().allSatisfy((place, texts) -> isEasy(place, texts));
    }

    @Test
    void messagesAreReadAtElevenOrSo() {
        Map<String, List<String>> rooms = textsTogether(read(Path.of("messages/en.json")));

        assertThat(rooms).containsKeys(HARD_MOMENTS.toArray(String[]::new));
        assertThat(rooms).allSatisfy((place, texts) -> isEasy(place, texts));
    }

    @Test
    void sentencesOfAHardMomentAreShort() {
        Map<String, List<String>> rooms = textsTogether(read(Path.of("messages/en.json")));

        rooms.keySet().retainAll(HARD_MOMENTS);

        assertThat(rooms)
                .hasSameSizeAs(HARD_MOMENTS)
                .allSatisfy((room, texts) -> assertThat(
                                texts.stream().flatMap(text -> ReadingGrade.sentencesOf(text).stream()))
                        .allMatch(ReadingTest::isShort));
    }

    /** The example and its figure stand in the Wikipedia article on the Flesch-Kincaid tests: 24 syllables, 13 words, 11.3. */
    @Test
    void theFormulaAgreesWithAPublishedExample() {
        ReadingGrade grade = ReadingGrade.of(
                List.of("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."));

        assertThat(grade.words()).isEqualTo(13);
        assertThat(grade.syllables()).isEqualTo(24);
        assertThat(grade.fleschKincaid()).isCloseTo(11.3, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"hurts, 1", "breathe, 1", "moment, 2", "kindness, 2", "optional, 3", "suffering, 3", "humanity, 4"})
    void syllablesAreCountedAsTheyAreSaid(String word, int syllables) {
        assertThat(ReadingGrade.syllablesOf(word)).isEqualTo(syllables);
    }

    @Test
    void aTextForScholarsIsRefused() {
        ReadingGrade grade = ReadingGrade.of(
                List.of(
                        "Compassion-focused interventions facilitate parasympathetic regulation of autonomic physiological activity."));

        assertThat(grade.fleschKincaid()).isGreaterThan(GRADE);
        assertThat(grade.automated()).isGreaterThan(GRADE);
        assertThat(isShort("One two three four five six seven eight nine ten eleven twelve thirteen"))
                .isFalse();
    }

    private static void isEasy(String place, List<String> texts) {
        ReadingGrade grade = ReadingGrade.of(texts);

        assertThat(grade.fleschKincaid()).as("Flesch-Kincaid of " + place).isLessThanOrEqualTo(GRADE);
        assertThat(grade.automated()).as("Automated readability of " + place).isLessThanOrEqualTo(GRADE);
    }

    private static boolean isShort(String line) {
        return ReadingGrade.wordsOf(line).size() <= WORDS_A_LINE;
    }

    /** The lines a person is led through, each shown by itself. */
    private static List<String> spoken(JsonNode practice) {
        return Stream.of("text", "settle", "line", "twin", "grounding", "care", "people")
                .flatMap(name -> practice.findValues(name).stream())
                .flatMap(found -> texts(found).stream())
                .toList();
    }

    /** What is read together: each room of the messages; of a practice each wording, the anchors, the way out, the notes. */
    private static Map<String, List<String>> textsTogether(JsonNode file) {
        var together = new TreeMap<String, List<String>>();
        file.properties().forEach(part -> {
            if (part.getKey().equals("wordings")) {
                part.getValue().forEach(one -> together.put(one.get("id").stringValue(), texts(one)));
            } else if (part.getValue().isContainer() && !part.getKey().equals("facets")) {
                together.put(part.getKey(), texts(part.getValue()));
            } else if (List.of("contentNote", "mayWantToSkip").contains(part.getKey())) {
                together.computeIfAbsent("notes", notes -> new ArrayList<>()).addAll(texts(part.getValue()));
            }
        });
        return together;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue().replaceAll(HOLE, "9"));
        }
        return node.properties().isEmpty()
                ? node.valueStream().flatMap(inner -> texts(inner).stream()).toList()
                : node.properties().stream()
                        .filter(field -> !List.of("id", "element").contains(field.getKey()))
                        .flatMap(field -> texts(field.getValue()).stream())
                        .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
