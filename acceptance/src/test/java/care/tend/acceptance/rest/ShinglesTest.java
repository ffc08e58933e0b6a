package care.tend.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves something only if it finds what is there. */
class ShinglesTest {
    private static final String SENTENCE = "zwuokvai mbeyghrootskiu pflaevry";

    private final Shingles shingles = Shingles.ofTexts(List.of(SENTENCE));

    @Test
    @DisplayName("It finds a sentence in each encoding, whole or in part, between other bytes")
    void findsEveryForm() {
        for (byte[] form : List.of(
                SENTENCE.getBytes(UTF_8),
                SENTENCE.getBytes(UTF_16LE),
                SENTENCE.getBytes(UTF_16BE),
                SENTENCE.substring(5, 18).getBytes(UTF_8))) {
            assertThat(shingles.listHits("here", between(form))).isNotEmpty();
        }
        for (String before : List.of("", "a", "ab", "abc")) {
            byte[] encoded = Base64.getEncoder().encode((before + SENTENCE + "!?").getBytes(UTF_8));
            assertThat(shingles.listHits("here", between(encoded))).isNotEmpty();
        }
    }

    @Test
    @DisplayName("It finds nothing in four million random bytes")
    void findsNothingInNoise() {
        byte[] noise = new byte[4_000_000];
        new Random(7).nextBytes(noise);
        assertThat(shingles.listHits("here", noise)).isEmpty();
    }

    private static byte[] between(byte[] form) {
        byte[] bytes = new byte[form.length + 200];
        new Random(3).nextBytes(bytes);
        System.arraycopy(form, 0, bytes, 101, form.length);
        return bytes;
    }
}
