package care.tend.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.CheckIn;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Moment;
import care.tend.ledger.PersonId;
import care.tend.ledger.Rating;
import care.tend.server.keys.DataKey;
import care.tend.server.keys.UnlockedPerson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Entries that were sealed once open for ever. The stored example of shape 1 was not made by Tend: Node 20's crypto module
 * sealed it by the format in SECURITY.md (key 00 01 … 1f, nonce a0 … ab).
 */
class SealFormatTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Instant RECORDED = Instant.parse("2026-11-23T08:04:00.123456Z");
    private static final CheckIn ENTRY = new CheckIn(
            TestEntries.id(1),
            Moment.parse("2026-11-23T21:04:00+13:00[Pacific/Auckland]"),
            new Rating(7),
            new Rating(8),
            new Rating(2),
            List.of("shaky"),
            "An invented hard day. Müde.");

    private final UnlockedPerson person = new UnlockedPerson(
            new PersonId(UUID.fromString("6a1cbd0e-0f34-4f27-9d55-3bb5b1a6a1d4")),
            DataKey.of(HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")),
            1);

    @Test
    void theStoredExampleOfShapeOneOpens() throws Exception {
        assertThat(EntrySeal.open(person, TestEntries.id(1), 1, example()))
                .isEqualTo(new KeptEntry(1, RECORDED, ENTRY));
    }

    @Test
    void whatIsSealedTodayHasTheSameLengthAndOpensToTheSame() throws Exception {
        byte[] sealed = EntrySeal.seal(person, 1, RECORDED, ENTRY);

        assertThat(sealed.length).isEqualTo(example().length);
        assertThat(EntrySeal.open(person, TestEntries.id(1), 1, sealed)).isEqualTo(new KeptEntry(1, RECORDED, ENTRY));
    }

    private static byte[] example() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(SealFormatTest.class.getResourceAsStream("entry-shape-1.hex"))) {
            return HEX.parseHex(new String(stream.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", ""));
        }
    }
}
