package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges a reader, and three simple ones beside it, by labelled texts. */
public final class Evaluation {
    private final List<LabelledText> texts;

    /** Holds the texts to judge by. */
    public Evaluation(List<LabelledText> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * Judges what a reader says of clauses.
     *
     * @param reader gives for each labelled clause of a text what it says
     * @return the figures by name, in order; those that can't be told are left out
     */
    public Map<String, Interval> clauses(Function<LabelledText, List<Said>> reader) {
        List<Judgement> judged = judge(reader);
        Map<String, Interval> figures = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            int count = (int) judged.stream().filter(one -> one.is(facet)).count();
            put(figures, facet.code() + " precision", judged, all -> Figures.precision(all, facet), count);
            put(figures, facet.code() + " recall", judged, all -> Figures.recall(all, facet), count);
            put(figures, facet.code() + " F1", judged, all -> Figures.f1(all, facet), count);
            put(figures, facet.code() + " AUC", judged, all -> Figures.auc(all, facet), count);
        }
        put(figures, "macro-F1", judged, Figures::macroF1, judged.size());
        int either = Figures.harshOrKind(judged).size();
        put(figures, "SJ against SK macro-F1", judged, Figures::harshOrKindF1, either);
        put(figures, "SJ against SK AUC", judged, Figures::harshOrKindAuc, either);
        put(figures, "calibration error", judged, Figures::calibrationError, judged.size());
        int none = (int)
                judged.stream().filter(one -> one.clause().facets().isEmpty()).count();
        put(figures, "any facet on a clause that has none", judged, Figures::anyOnNone, none);
        int plain = (int) judged.stream().filter(Judgement::isPlain).count();
        put(figures, "threat facets on plain feeling or fact", judged, Figures::threatOnPlain, plain);
        List<Judgement> pairs =
                judged.stream().filter(one -> one.text().pair() != null).toList();
        if (!pairs.isEmpty()) {
            put(figures, "pair accuracy", pairs, Figures::rightShare, pairs.size());
            int count = (int) pairs.stream().map(Judgement::group).distinct().count();
            put(figures, "pairs both right", pairs, Figures::bothRight, count);
            put(figures, "pairs: any facet on none", pairs, Figures::anyOnNone, pairs.size());
        }
        return figures;
    }

    /**
     * Judges the safety watch.
     *
     * @return the figures by name, in order; those that can't be told are left out
     */
    public Map<String, Interval> safety(SafetyWatch watch) {
        Map<String, Interval> figures = new LinkedHashMap<>();
        shareOf(figures, "explicit found", watch, is("explicit"), tier -> tier != Tier.NONE);
        shareOf(
                figures,
                "explicit given urgent",
                watch,
                text -> text.tier() == Tier.URGENT && "explicit".equals(text.kind()),
                tier -> tier == Tier.URGENT);
        shareOf(figures, "implicit found", watch, is("implicit"), tier -> tier != Tier.NONE);
        shareOf(figures, "alarms on traps", watch, is("trap"), tier -> tier != Tier.NONE);
        shareOf(
                figures,
                "alarms on everyday text",
                watch,
                text -> text.tier() == Tier.NONE && !"trap".equals(text.kind()),
                tier -> tier != Tier.NONE);
        return figures;
    }

    private static Predicate<LabelledText> is(String kind) {
        return text -> kind.equals(text.kind());
    }

    private void shareOf(
            Map<String, Interval> figures,
            String name,
            SafetyWatch watch,
            Predicate<LabelledText> among,
            Predicate<Tier> counted) {
        List<Tier> tiers = texts.stream()
                .filter(among)
                .map(text -> watch.tier(text.text()))
                .toList();
        if (!tiers.isEmpty()) {
            int count = (int) tiers.stream().filter(counted).count();
            figures.put(name, Wilson.interval(count, tiers.size()));
        }
    }

    private static void put(
            Map<String, Interval> figures,
            String name,
            List<Judgement> judged,
            java.util.function.ToDoubleFunction<List<Judgement>> figure,
            int count) {
        Interval interval = Figures.of(judged, figure, count);
        if (Double.isFinite(interval.value())) {
            figures.put(name, interval);
        }
    }

    private List<Judgement> judge(Function<LabelledText, List<Said>> reader) {
        List<Judgement> judged = new ArrayList<>();
        Map<String, Integer> groups = new HashMap<>();
        for (LabelledText text : texts) {
            if (!text.clauses().isEmpty()) {
                String name = text.pair() == null ? "text " + text.id() : "pair " + text.pair();
                int group = groups.computeIfAbsent(name, key -> groups.size());
                List<Said> said = reader.apply(text);
                for (int index = 0; index < text.clauses().size(); index++) {
                    judged.add(new Judgement(group, text, text.clauses().get(index), said.get(index)));
                }
            }
        }
        return judged;
    }

    /** Lays what was read over the labelled clauses. */
    public static List<Said> overLabels(List<ReadClause> read, LabelledText text) {
        return text.clauses().stream().map(clause -> Said.over(read, clause)).toList();
    }
}
