package care.tend.server.reading;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.notice.Calming;
import care.tend.notice.Cue;
import care.tend.notice.Frame;
import care.tend.notice.LabelledText;
import care.tend.notice.ReadClause;
import care.tend.notice.SafetyCue;
import care.tend.notice.SafetyWatch;
import care.tend.notice.SelfTalkReader;
import care.tend.notice.Stance;
import care.tend.notice.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReaderFilesTest {
    private static final Path SELF_TALK = Path.of("..", "content", "selftalk");
    private static final SelfTalkReader READER = ReaderFiles.reader();
    private static final SafetyWatch WATCH = ReaderFiles.watch();

    static Stream<Cue> cues() {
        return ReaderFiles.lexicon().cues().stream();
    }

    static Stream<Frame> frames() {
        return ReaderFiles.lexicon().frames().stream();
    }

    static Stream<SafetyCue> safetyCues() {
        return ReaderFiles.safetyLexicon().cues().stream();
    }

    static Stream<Calming> calmings() {
        return ReaderFiles.safetyLexicon().calmings().stream().filter(calming -> !calming.lowers());
    }

    @ParameterizedTest
    @MethodSource("cues")
    void everyCueCountsInItsSentenceAndNotInItsNearMiss(Cue cue) {
        assertThat(marked(cue, cue.matches())).as(cue.matches()).isTrue();
        assertThat(marked(cue, cue.nearMiss())).as(cue.nearMiss()).isFalse();
    }

    private static boolean marked(Cue cue, String text) {
        return READER.clauses(text).stream().anyMatch(clause -> clause.facets().contains(cue.facet()));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameTellsTheStanceOfItsSentenceAndNotOfItsNearMiss(Frame frame) {
        assertThat(stances(frame.matches())).as(frame.matches()).contains(frame.stance());
        assertThat(stances(frame.nearMiss())).as(frame.nearMiss()).doesNotContain(frame.stance());
    }

    private static List<Stance> stances(String text) {
        return READER.clauses(text).stream().map(ReadClause::stance).toList();
    }

    @ParameterizedTest
    @MethodSource("safetyCues")
    void everySafetyCueAlarmsInItsSentenceAndNotInItsNearMiss(SafetyCue cue) {
        assertThat(WATCH.tier(cue.matches())).as(cue.matches()).isNotEqualTo(Tier.NONE);
        assertThat(WATCH.tier(cue.nearMiss())).as(cue.nearMiss()).isEqualTo(Tier.NONE);
    }

    @ParameterizedTest
    @MethodSource("calmings")
    void everyCalmingSilencesItsSentence(Calming calming) {
        assertThat(WATCH.tier(calming.matches())).as(calming.matches()).isEqualTo(Tier.NONE);
    }

    @Test
    void aDenialDeniesWhatItNamesOnly() {
        assertThat(WATCH.tier("I don't want to die, I want a holiday.")).isEqualTo(Tier.NONE);
        assertThat(WATCH.tier("I don't want to die, I want to kill myself.")).isEqualTo(Tier.URGENT);
    }

    @Test
    void aBrokenLineDoesNotBreakAThought() {
        assertThat(WATCH.tier("I just want to\ndie")).isEqualTo(Tier.URGENT);
    }

    @Test
    void calmingWordsSilenceTheirOwnSentenceOnly() {
        assertThat(WATCH.tier("I want to die. I feel so far behind everyone.")).isEqualTo(Tier.URGENT);
        assertThat(WATCH.tier("I am going to kill myself tonight. That is over now."))
                .isEqualTo(Tier.URGENT);
    }

    @Test
    void theModelIsWhatTheTrainingTextsTeach() throws IOException {
        byte[] learnt = ModelFile.bytes(TrainingTexts.learn(SELF_TALK.resolve("training")));

        assertThat(learnt).isEqualTo(Files.readAllBytes(SELF_TALK.resolve("reader.model")));
    }

    /** The page's watch is held to the same file (safety-watch.test.ts), so both give the same answers. */
    @Test
    void theAnswersOfTheWatchAreThoseThePageIsHeldTo() throws IOException {
        SortedMap<String, String> answers = new TreeMap<>();
        Stream<String> sentences = Stream.concat(
                safetyCues().flatMap(cue -> Stream.of(cue.matches(), cue.nearMiss())),
                ReaderFiles.safetyLexicon().calmings().stream().map(Calming::matches));
        Stream<String> texts = Stream.concat(
                        TrainingTexts.in(SELF_TALK.resolve("training")).stream(),
                        TrainingTexts.in(SELF_TALK.resolve("safety")).stream())
                .map(LabelledText::text);
        Stream.concat(sentences, texts).forEach(text -> {
            Tier tier = WATCH.tier(text);
            if (tier != Tier.NONE) {
                answers.put(text, tier.name().toLowerCase(Locale.ROOT));
            }
        });
        Path file = SELF_TALK.resolve("watch-answers.json");
        JsonMapper mapper = JsonMapper.builder().build();
        if (Boolean.getBoolean("tend.answers")) {
            Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(answers) + "\n");
        }

        assertThat(mapper.readTree(file.toFile())).isEqualTo(mapper.valueToTree(answers));
    }

    @Test
    void lexiconAndModelTogetherStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(SELF_TALK)) {
            long size = 0;
            for (Path file : files.filter(file ->
                            file.toString().matches(".*\\.(json|model)") && !file.endsWith("watch-answers.json"))
                    .toList()) {
                size += Files.size(file);
            }
            assertThat(size).isLessThanOrEqualTo(4L << 20);
        }
    }
}
