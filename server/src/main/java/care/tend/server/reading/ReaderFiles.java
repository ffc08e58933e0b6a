package care.tend.server.reading;

import care.tend.ledger.Facet;
import care.tend.notice.Calming;
import care.tend.notice.Cue;
import care.tend.notice.Frame;
import care.tend.notice.Lexicon;
import care.tend.notice.Move;
import care.tend.notice.SafetyCue;
import care.tend.notice.SafetyLexicon;
import care.tend.notice.SafetyWatch;
import care.tend.notice.SelfTalkReader;
import care.tend.notice.Spelling;
import care.tend.notice.Stance;
import care.tend.notice.Tier;
import care.tend.notice.WordClasses;
import care.tend.server.ledger.LedgerJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the files of {@code content/selftalk/}, as they are packed into Tend. */
public final class ReaderFiles {
    private static final String FOLDER = "/content/selftalk/";
    private static final String VERSION = "1";

    private ReaderFiles() {}

    /** Makes the reader with what was learnt. */
    public static SelfTalkReader reader() {
        try (InputStream model = open("reader.model")) {
            return new SelfTalkReader(lexicon(), watch(), ModelFile.read(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the safety watch. */
    public static SafetyWatch watch() {
        return new SafetyWatch(safetyLexicon());
    }

    /** Reads what the safety watch knows. */
    public static SafetyLexicon safetyLexicon() {
        JsonNode file = json("safety.json");
        List<SafetyCue> cues = new ArrayList<>();
        for (JsonNode cue : file.required("cues")) {
            cues.add(new SafetyCue(
                    text(cue, "id"),
                    Tier.valueOf(name(cue, "tier")),
                    text(cue, "group"),
                    cue.path("firm").asBoolean(false),
                    text(cue, "pattern"),
                    text(cue, "matches"),
                    text(cue, "nearMiss")));
        }
        List<Calming> calmings = new ArrayList<>();
        for (JsonNode calming : file.required("calm")) {
            calmings.add(new Calming(
                    text(calming, "id"),
                    text(calming, "to").equals("lower"),
                    calming.path("reach").asString("sentence").equals("words"),
                    calming.path("unlessSelf").asBoolean(false),
                    text(calming, "pattern"),
                    text(calming, "matches")));
        }
        return new SafetyLexicon(
                text(file, "version"), spelling(), new WordClasses(classes(file.required("classes"))), cues, calmings);
    }

    /** Reads the words the reader knows. */
    public static Lexicon lexicon() {
        List<Cue> cues = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            cues.addAll(cues(json("cues/" + fileName(facet))));
        }
        List<Frame> frames = new ArrayList<>();
        for (JsonNode frame : json("frames.json").required("frames")) {
            frames.add(new Frame(
                    text(frame, "id"),
                    Stance.valueOf(name(frame, "stance")),
                    text(frame, "pattern"),
                    text(frame, "matches"),
                    text(frame, "nearMiss")));
        }
        WordClasses classes = new WordClasses(classes(json("words.json").required("classes")));
        return new Lexicon(VERSION, spelling(), classes, cues, frames);
    }

    /** Takes in every byte the reader's words are made from. */
    static MessageDigest lexiconDigest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> names = new ArrayList<>(List.of("words.json", "spelling.json", "frames.json"));
            for (Facet facet : Facet.values()) {
                names.add("cues/" + fileName(facet));
            }
            for (String name : names) {
                try (InputStream in = open(name)) {
                    digest.update(in.readAllBytes());
                }
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Cue> cues(JsonNode file) {
        Facet facet = Facet.ofCode(text(file, "facet"));
        List<Cue> cues = new ArrayList<>();
        for (JsonNode cue : file.required("cues")) {
            cues.add(new Cue(
                    text(cue, "id"),
                    facet,
                    text(cue, "pattern"),
                    move(cue.get("move")),
                    cue.required("strength").intValue(),
                    cue.required("needsSelf").booleanValue(),
                    text(cue, "matches"),
                    text(cue, "nearMiss"),
                    text(cue, "why")));
        }
        return cues;
    }

    private static @Nullable Move move(@Nullable JsonNode move) {
        return move == null ? null : Move.valueOf(constant(move.stringValue()));
    }

    private static Spelling spelling() {
        JsonNode file = json("spelling.json");
        Map<String, List<String>> meant = new TreeMap<>();
        file.required("meant").propertyStream().forEach(entry -> meant.put(entry.getKey(), words(entry.getValue())));
        return new Spelling(meant, Set.copyOf(words(file.required("isAfter"))));
    }

    private static Map<String, List<String>> classes(JsonNode node) {
        Map<String, List<String>> classes = new TreeMap<>();
        node.propertyStream().forEach(entry -> classes.put(entry.getKey(), words(entry.getValue())));
        return classes;
    }

    private static List<String> words(JsonNode node) {
        return List.of(node.stringValue().split(" ", -1));
    }

    private static String fileName(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static String name(JsonNode node, String field) {
        return constant(text(node, field));
    }

    /** Returns the name of a constant by the name it has in files: "all-or-nothing" is ALL_OR_NOTHING. */
    static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return LedgerJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ReaderFiles.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("This Tend was built without " + FOLDER + name);
        }
        return in;
    }
}
