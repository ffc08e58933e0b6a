package care.tend.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six weights are added in one addition; one by one they give the same. */
class LinearModelTest {
    private static final int PLACES = 1 << 10;

    @ParameterizedTest(name = "{0} outputs, {1} features, weights of {2}")
    @CsvSource({"1, 0, 0", "1, 300, 0", "6, 300, 0", "11, 300, 0", "6, 4000, 127", "6, 4000, -127", "11, 9000, 127"})
    void sumsAreThoseOfTheSingleWeights(int outputs, int count, int fixed) {
        Random random = new Random(7);
        byte[] weights = new byte[PLACES * outputs];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (byte) (fixed == 0 ? random.nextInt(255) - 127 : fixed);
        }
        float[] scales = new float[outputs];
        float[] biases = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            scales[output] = 0.01f * (output + 1);
            biases[output] = output - 3;
        }
        Features features = new Features();
        for (int index = 0; index < count; index++) {
            features.add(random.nextInt(), 0, 0);
        }

        float[] scores = new LinearModel(outputs, weights, scales, biases).score(features);

        for (int output = 0; output < outputs; output++) {
            long sum = 0;
            for (int index = 0; index < features.size(); index++) {
                sum += weights[(features.hash(index) & (PLACES - 1)) * outputs + output];
            }
            double expected =
                    biases[output] + (features.size() == 0 ? 0 : scales[output] * sum / Math.sqrt(features.size()));
            assertThat((double) scores[output]).isCloseTo(expected, within(1e-2));
        }
    }
}
