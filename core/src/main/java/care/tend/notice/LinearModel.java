package care.tend.notice;

/**
 * Many linear models over the same hashed features, one an output; weights are kept as whole numbers from -127 to 127
 * with one scale an output.
 *
 * <p>What: the sum of the weights of a clause's features, divided by the root of their number, and a bias. Formula:
 * z = b + s / sqrt(n) * sum(w). Unit and range: log-odds before calibration. Source: feature hashing after Weinberger et
 * al. 2009; logistic regression. Limits: two features may share a place; the table is wide enough that it is rare.
 */
public final class LinearModel {
    private static final int LANES = 6;
    private static final int LANE_BITS = 10;
    private static final int LIFT = 128;

    /** Every other lane, with room to add up 4,000 features. */
    private static final long EVEN_LANES = 0x3FFL | 0x3FFL << 20 | 0x3FFL << 40;

    private static final int SUM_BITS = 2 * LANE_BITS;
    private static final long SUM = (1L << SUM_BITS) - 1;

    private final int outputs;
    private final int mask;
    private final int groups;
    private final byte[] weights;

    /** The weights again, lifted above zero, six outputs side by side in one number, so that one addition adds them all. */
    private final long[] lanes;

    private final float[] scales;
    private final float[] biases;

    /**
     * Holds what was learnt.
     *
     * @param outputs the number of outputs
     * @param weights for each place the weights of all outputs, the number of places a power of two
     * @param scales for each output what a weight of one is worth
     * @param biases for each output where it starts
     */
    public LinearModel(int outputs, byte[] weights, float[] scales, float[] biases) {
        this.outputs = outputs;
        this.weights = weights.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
        mask = weights.length / outputs - 1;
        if (Integer.bitCount(mask + 1) != 1 || weights.length != (mask + 1) * outputs) {
            throw new IllegalArgumentException("The number of places is no power of two");
        }
        groups = (outputs + LANES - 1) / LANES;
        lanes = new long[(mask + 1) * groups];
        for (int at = 0; at < weights.length; at++) {
            int output = at % outputs;
            long lifted = (long) weights[at] + LIFT;
            lanes[at / outputs * groups + output / LANES] |= lifted << (output % LANES * LANE_BITS);
        }
    }

    /** Returns the number of outputs. */
    public int outputs() {
        return outputs;
    }

    /** Returns the weights, place by place. */
    public byte[] weights() {
        return weights.clone();
    }

    /** Returns what a weight of one is worth, by output. */
    public float[] scales() {
        return scales.clone();
    }

    /** Returns where each output starts. */
    public float[] biases() {
        return biases.clone();
    }

    /** Returns the log-odds of every output. */
    float[] score(Features features) {
        float share = share(features.size());
        float[] scores = new float[outputs];
        for (int group = 0; group < groups; group++) {
            long even = 0;
            long odd = 0;
            for (int index = 0; index < features.size(); index++) {
                long six = lanes[(features.hash(index) & mask) * groups + group];
                even += six & EVEN_LANES;
                odd += six >>> LANE_BITS & EVEN_LANES;
            }
            for (int output = group * LANES; output < Math.min(outputs, (group + 1) * LANES); output++) {
                int lane = output % LANES;
                long sums = lane % 2 == 0 ? even : odd;
                int sum = (int) (sums >>> (lane / 2 * SUM_BITS) & SUM) - LIFT * features.size();
                scores[output] = biases[output] + scales[output] * share * sum;
            }
        }
        return scores;
    }

    /** Returns what one feature adds to the log-odds of an output, among so many features. */
    float part(int hash, int output, int size) {
        return scales[output] * share(size) * weights[(hash & mask) * outputs + output];
    }

    static float share(int size) {
        return size == 0 ? 0 : (float) (1 / Math.sqrt(size));
    }
}
