package care.tend.notice;

import care.tend.ledger.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a reader on labelled clauses, each with a 95 % interval.
 *
 * <p>What: precision, recall, F1, area under the curve, calibration error, pairs. Formula: F1 = 2PR / (P + R); AUC by ranks
 * (Mann-Whitney); calibration error over ten equal bins. Unit and range: 0 to 1. Source: intervals by drawing texts
 * (pairs whole) with replacement, percentile bootstrap (Efron 1979). Limits: texts of one writer are not drawn together.
 */
final class Figures {
    private static final int DRAWS = 400;
    private static final long SEED = 7;
    private static final int BINS = 10;
    private static final List<Facet> THREAT = List.of(Facet.SELF_JUDGMENT, Facet.ISOLATION, Facet.OVER_IDENTIFICATION);

    private Figures() {}

    /** Returns a figure and its interval; not a number where there is nothing to tell it from. */
    static Interval of(List<Judgement> judged, ToDoubleFunction<List<Judgement>> figure, int count) {
        Map<Integer, List<Judgement>> groups = new TreeMap<>();
        judged.forEach(one ->
                groups.computeIfAbsent(one.group(), key -> new ArrayList<>()).add(one));
        List<List<Judgement>> drawFrom = List.copyOf(groups.values());
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Judgement> again = new ArrayList<>();
            for (int index = 0; index < drawFrom.size(); index++) {
                again.addAll(drawFrom.get(random.nextInt(drawFrom.size())));
            }
            drawn[draw] = figure.applyAsDouble(again);
        }
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        double value = figure.applyAsDouble(judged);
        return sorted.length == 0
                ? new Interval(value, Double.NaN, Double.NaN, count)
                : new Interval(
                        value, sorted[sorted.length / 40], sorted[sorted.length - 1 - sorted.length / 40], count);
    }

    static double precision(List<Judgement> judged, Facet facet) {
        return share(judged, one -> one.says(facet), one -> one.is(facet));
    }

    static double recall(List<Judgement> judged, Facet facet) {
        return share(judged, one -> one.is(facet), one -> one.says(facet));
    }

    static double f1(List<Judgement> judged, Facet facet) {
        long right =
                judged.stream().filter(one -> one.is(facet) && one.says(facet)).count();
        long either = judged.stream().filter(one -> one.is(facet)).count()
                + judged.stream().filter(one -> one.says(facet)).count();
        return either == 0 ? Double.NaN : 2.0 * right / either;
    }

    static double macroF1(List<Judgement> judged) {
        return Arrays.stream(Facet.values())
                .mapToDouble(facet -> f1(judged, facet))
                .average()
                .orElse(Double.NaN);
    }

    static double auc(List<Judgement> judged, Facet facet) {
        return auc(judged, one -> one.probability(facet), one -> one.is(facet));
    }

    /** Self-judgment against self-kindness, on clauses that carry one of them. */
    static double harshOrKindAuc(List<Judgement> judged) {
        return auc(harshOrKind(judged), Figures::harsher, one -> one.is(Facet.SELF_JUDGMENT));
    }

    static double harshOrKindF1(List<Judgement> judged) {
        List<Judgement> either = harshOrKind(judged);
        int[] counts = new int[4];
        for (Judgement one : either) {
            counts[(one.is(Facet.SELF_JUDGMENT) ? 2 : 0) + (harsher(one) > 0 ? 1 : 0)]++;
        }
        int wrong = counts[1] + counts[2];
        return (2.0 * counts[3] / (2.0 * counts[3] + wrong) + 2.0 * counts[0] / (2.0 * counts[0] + wrong)) / 2;
    }

    static List<Judgement> harshOrKind(List<Judgement> judged) {
        return judged.stream()
                .filter(one -> one.is(Facet.SELF_JUDGMENT) != one.is(Facet.SELF_KINDNESS))
                .toList();
    }

    private static double harsher(Judgement one) {
        return one.probability(Facet.SELF_JUDGMENT) - one.probability(Facet.SELF_KINDNESS);
    }

    /** How far probabilities lie from what came true, over ten bins, all facets together. */
    static double calibrationError(List<Judgement> judged) {
        double[] said = new double[BINS];
        double[] came = new double[BINS];
        for (Judgement one : judged) {
            for (Facet facet : Facet.values()) {
                int bin = Math.min(BINS - 1, (int) (one.probability(facet) * BINS));
                said[bin] += one.probability(facet);
                came[bin] += one.is(facet) ? 1 : 0;
            }
        }
        double off = 0;
        for (int bin = 0; bin < BINS; bin++) {
            off += Math.abs(said[bin] - came[bin]);
        }
        return off / (judged.size() * (double) Facet.values().length);
    }

    static double rightShare(List<Judgement> judged) {
        return share(judged, one -> true, Judgement::isRight);
    }

    /** The share of pairs both members of which are right in every clause. */
    static double bothRight(List<Judgement> judged) {
        Map<Integer, Boolean> right = new HashMap<>();
        judged.forEach(one -> right.merge(one.group(), one.isRight(), Boolean::logicalAnd));
        return right.values().stream().mapToInt(both -> both ? 1 : 0).average().orElse(Double.NaN);
    }

    static double anyOnNone(List<Judgement> judged) {
        return share(judged, one -> one.clause().facets().isEmpty(), Judgement::saysAny);
    }

    static double threatOnPlain(List<Judgement> judged) {
        return share(judged, Judgement::isPlain, one -> THREAT.stream().anyMatch(one::says));
    }

    private static double share(
            List<Judgement> judged,
            java.util.function.Predicate<Judgement> among,
            java.util.function.Predicate<Judgement> counted) {
        return judged.stream()
                .filter(among)
                .mapToInt(one -> counted.test(one) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double auc(
            List<Judgement> judged,
            ToDoubleFunction<Judgement> score,
            java.util.function.Predicate<Judgement> positive) {
        List<Judgement> sorted = new ArrayList<>(judged);
        sorted.sort(Comparator.comparingDouble(score));
        double ranks = 0;
        double positives = 0;
        int index = 0;
        while (index < sorted.size()) {
            int next = index;
            double value = score.applyAsDouble(sorted.get(index));
            while (next < sorted.size() && score.applyAsDouble(sorted.get(next)) == value) {
                next++;
            }
            for (int at = index; at < next; at++) {
                if (positive.test(sorted.get(at))) {
                    ranks += (index + next + 1) / 2.0;
                    positives++;
                }
            }
            index = next;
        }
        double negatives = sorted.size() - positives;
        return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }
}
