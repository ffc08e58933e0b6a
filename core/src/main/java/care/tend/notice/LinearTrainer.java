package care.tend.notice;

import java.util.List;
import java.util.Random;

/**
 * Learns a {@link LinearModel}: logistic regression by stochastic gradient steps with a rate of its own for each weight
 * (AdaGrad, Duchi et al. 2011), a weight penalty, and a fixed order drawn from a seed, so that the same examples give
 * the same bytes on every machine.
 */
final class LinearTrainer {
    /** One example: its feature hashes; for each output 1, 0, or -1 where it is not known; and how much it counts. */
    static final class Example {
        private final int[] features;
        private final byte[] truths;
        private final float weight;

        Example(int[] features, byte[] truths, float weight) {
            this.features = features;
            this.truths = truths;
            this.weight = weight;
        }

        int[] features() {
            return features;
        }

        byte[] truths() {
            return truths;
        }

        float weight() {
            return weight;
        }
    }

    private static final float START = 1e-2f;

    private final int outputs;
    private final int places;
    private final int rounds;
    private final float rate;
    private final float penalty;
    private final float[] weights;
    private final float[] squares;
    private final float[] biases;
    private final float[] biasSquares;

    LinearTrainer(int outputs, int places, int rounds, float rate, float penalty) {
        this.outputs = outputs;
        this.places = places;
        this.rounds = rounds;
        this.rate = rate;
        this.penalty = penalty;
        weights = new float[outputs * places];
        squares = new float[outputs * places];
        biases = new float[outputs];
        biasSquares = new float[outputs];
    }

    LinearModel learn(List<Example> examples, long seed) {
        int[] order = new int[examples.size()];
        for (int index = 0; index < order.length; index++) {
            order[index] = index;
        }
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int index : order) {
                learn(examples.get(index));
            }
        }
        return rounded();
    }

    private static void shuffle(int[] order, Random random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int kept = order[index];
            order[index] = order[other];
            order[other] = kept;
        }
    }

    private void learn(Example example) {
        int[] features = example.features();
        float share = LinearModel.share(features.length);
        float[] sums = new float[outputs];
        for (int feature : features) {
            int place = (feature & (places - 1)) * outputs;
            for (int output = 0; output < outputs; output++) {
                sums[output] += weights[place + output];
            }
        }
        float[] errors = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            if (example.truths()[output] >= 0) {
                double guess = 1 / (1 + StrictMath.exp(-(biases[output] + share * sums[output])));
                errors[output] = (float) (guess - example.truths()[output]) * example.weight();
                biasSquares[output] += errors[output] * errors[output];
                biases[output] -= rate * errors[output] / (float) Math.sqrt(START + biasSquares[output]);
            }
        }
        for (int feature : features) {
            step((feature & (places - 1)) * outputs, errors, share);
        }
    }

    private void step(int place, float[] errors, float share) {
        for (int output = 0; output < outputs; output++) {
            if (errors[output] != 0) {
                int at = place + output;
                float gradient = errors[output] * share + penalty * weights[at];
                squares[at] += gradient * gradient;
                weights[at] -= rate * gradient / (float) Math.sqrt(START + squares[at]);
            }
        }
    }

    private LinearModel rounded() {
        byte[] rounded = new byte[weights.length];
        float[] scales = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            float largest = 1e-6f;
            for (int at = output; at < weights.length; at += outputs) {
                largest = Math.max(largest, Math.abs(weights[at]));
            }
            scales[output] = largest / Byte.MAX_VALUE;
            for (int at = output; at < weights.length; at += outputs) {
                rounded[at] = (byte) Math.round(weights[at] / scales[output]);
            }
        }
        return new LinearModel(outputs, rounded, scales, biases.clone());
    }
}
