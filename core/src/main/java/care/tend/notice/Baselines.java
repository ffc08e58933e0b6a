package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Three simple readers that a better one has to be measured beside: length, a list of 25 words, cues without scope. */
public final class Baselines {
    private static final double LONG = 160;

    private static final Map<String, Facet> WORDS = Map.ofEntries(
            Map.entry("stupid", Facet.SELF_JUDGMENT),
            Map.entry("useless", Facet.SELF_JUDGMENT),
            Map.entry("idiot", Facet.SELF_JUDGMENT),
            Map.entry("failure", Facet.SELF_JUDGMENT),
            Map.entry("pathetic", Facet.SELF_JUDGMENT),
            Map.entry("should", Facet.SELF_JUDGMENT),
            Map.entry("kind", Facet.SELF_KINDNESS),
            Map.entry("gentle", Facet.SELF_KINDNESS),
            Map.entry("forgive", Facet.SELF_KINDNESS),
            Map.entry("rest", Facet.SELF_KINDNESS),
            Map.entry("deserve", Facet.SELF_KINDNESS),
            Map.entry("everyone", Facet.COMMON_HUMANITY),
            Map.entry("human", Facet.COMMON_HUMANITY),
            Map.entry("others", Facet.COMMON_HUMANITY),
            Map.entry("alone", Facet.ISOLATION),
            Map.entry("nobody", Facet.ISOLATION),
            Map.entry("lonely", Facet.ISOLATION),
            Map.entry("notice", Facet.MINDFULNESS),
            Map.entry("thought", Facet.MINDFULNESS),
            Map.entry("feeling", Facet.MINDFULNESS),
            Map.entry("breathe", Facet.MINDFULNESS),
            Map.entry("always", Facet.OVER_IDENTIFICATION),
            Map.entry("never", Facet.OVER_IDENTIFICATION),
            Map.entry("everything", Facet.OVER_IDENTIFICATION),
            Map.entry("keep", Facet.OVER_IDENTIFICATION));

    private Baselines() {}

    /** Says every facet by the length of a clause alone. */
    public static List<Said> length(LabelledText text) {
        return each(text, clause -> {
            Map<Facet, Double> said = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                said.put(facet, Math.min(1, clause.length() / LONG));
            }
            return said;
        });
    }

    /** Says a facet where one of its few words stands. */
    public static List<Said> words(LabelledText text) {
        return each(text, clause -> {
            Map<Facet, Double> said = new EnumMap<>(Facet.class);
            for (String word : clause.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
                Facet facet = WORDS.get(word);
                if (facet != null) {
                    said.put(facet, 1.0);
                }
            }
            return said;
        });
    }

    /** Says a facet where one of the lexicon's cues stands, whoever speaks and about whom. */
    public static Function<LabelledText, List<Said>> cues(Lexicon lexicon) {
        TextAnatomy anatomy = new TextAnatomy(lexicon, new Grammar(lexicon.classes()));
        return text -> each(text, clause -> {
            Words words = anatomy.words(clause);
            Map<Facet, Double> said = new EnumMap<>(Facet.class);
            for (PatternFinder.Found found : anatomy.passage(words, List.of()).cues()) {
                Cue cue = lexicon.cues().get(found.pattern());
                said.merge(cue.facet(), (1 + cue.strength()) / 4.0, Math::max);
            }
            return said;
        });
    }

    private static List<Said> each(LabelledText text, Function<String, Map<Facet, Double>> reader) {
        return text.clauses().stream()
                .map(clause -> Said.likely(reader.apply(text.text().substring(clause.start(), clause.end()))))
                .toList();
    }
}
