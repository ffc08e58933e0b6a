package care.tend.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns log-odds into probabilities that hold what they say.
 *
 * <p>What: a straight line on the log-odds, one an output. Formula: p = 1 / (1 + exp(-(a z + b))). Unit and range: 0 to
 * 1. Source: Platt 1999, with his softened targets. Limits: learnt from texts written for Tend; other people's words may
 * need another line.
 *
 * @param slopes a, one an output
 * @param offsets b, one an output
 * @param sureFrom from which probability on the reader speaks, one an output; below it, it abstains
 */
public record Calibration(List<Float> slopes, List<Float> offsets, List<Float> sureFrom) {
    private static final int ROUNDS = 60;
    private static final int LEAST_SURE = 30;
    private static final int MOST_SURE = 60;

    /** Holds copies. */
    public Calibration {
        slopes = List.copyOf(slopes);
        offsets = List.copyOf(offsets);
        sureFrom = List.copyOf(sureFrom);
    }

    double probability(int output, double logOdds) {
        return 1 / (1 + StrictMath.exp(-(slopes.get(output) * logOdds + offsets.get(output))));
    }

    /** Learns the lines from log-odds of texts the model had not seen, each with its truths. */
    static Calibration learn(List<float[]> logOdds, List<byte[]> truths, int outputs) {
        List<Float> slopes = new ArrayList<>();
        List<Float> offsets = new ArrayList<>();
        for (int output = 0; output < outputs; output++) {
            double[] line = line(logOdds, truths, output);
            slopes.add((float) line[0]);
            offsets.add((float) line[1]);
        }
        return new Calibration(slopes, offsets, Collections.nCopies(outputs, 0.5f));
    }

    /** Tells whether the reader is sure enough to speak. */
    boolean isSure(int output, double probability) {
        return probability >= sureFrom.get(output);
    }

    /** Sets for each output where it begins to speak: where F1 is largest on the same texts, in steps of .02. */
    Calibration withSureFrom(List<float[]> logOdds, List<byte[]> truths) {
        List<Float> best = new ArrayList<>();
        for (int output = 0; output < slopes.size(); output++) {
            int largestAt = LEAST_SURE;
            double largest = -1;
            for (int percent = LEAST_SURE; percent <= MOST_SURE; percent += 2) {
                double f1 = f1(logOdds, truths, output, percent / 100.0);
                if (f1 > largest) {
                    largest = f1;
                    largestAt = percent;
                }
            }
            best.add(largestAt / 100f);
        }
        return new Calibration(slopes, offsets, best);
    }

    private double f1(List<float[]> logOdds, List<byte[]> truths, int output, double from) {
        int right = 0;
        int either = 0;
        for (int index = 0; index < logOdds.size(); index++) {
            boolean says = probability(output, logOdds.get(index)[output]) >= from;
            boolean is = truths.get(index)[output] == 1;
            right += says && is ? 1 : 0;
            either += (says ? 1 : 0) + (is ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * right / either;
    }

    /** Newton's method on the two numbers of one line. */
    private static double[] line(List<float[]> logOdds, List<byte[]> truths, int output) {
        long positives = truths.stream().filter(truth -> truth[output] == 1).count();
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (truths.size() - positives + 2.0);
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double gradientSlope = 0;
            double gradientOffset = 0;
            double slopes = 1e-6;
            double both = 0;
            double offsets = 1e-6;
            for (int index = 0; index < logOdds.size(); index++) {
                double z = logOdds.get(index)[output];
                double p = 1 / (1 + StrictMath.exp(-(slope * z + offset)));
                double error = p - (truths.get(index)[output] == 1 ? high : low);
                double spread = Math.max(p * (1 - p), 1e-9);
                gradientSlope += error * z;
                gradientOffset += error;
                slopes += spread * z * z;
                both += spread * z;
                offsets += spread;
            }
            double determinant = slopes * offsets - both * both;
            slope -= (offsets * gradientSlope - both * gradientOffset) / determinant;
            offset -= (slopes * gradientOffset - both * gradientSlope) / determinant;
        }
        return new double[] {slope, offset};
    }
}
