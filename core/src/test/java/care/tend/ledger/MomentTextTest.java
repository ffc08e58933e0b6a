package care.tend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference is the JDK's own formatter: the quick way gives what it gives, or leaves it to it. */
class MomentTextTest {
    private static final DateTimeFormatter REFERENCE = DateTimeFormatter.ISO_ZONED_DATE_TIME;
    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneOffset.ofHoursMinutes(-9, -30),
            ZoneOffset.ofHoursMinutes(5, 45),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("UTC"));

    @Test
    void whatTheFormatterWritesIsReadAsTheFormatterReadsIt() {
        Random random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-600_000_000L, 7_000_000_000L),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
            String text = REFERENCE.format(instant.atZone(ZONES.get(random.nextInt(ZONES.size()))));

            assertThat(MomentText.findUsual(text)).as(text).isEqualTo(ZonedDateTime.parse(text, REFERENCE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T02:30:00+01:00[Europe/Berlin]",
                "2026-10-25T02:30:00+02:00[Europe/Berlin]",
                "2026-03-29T02:30:00+01:00[Europe/Berlin]",
                "2026-07-01T12:00:00+01:00[Europe/Berlin]"
            })
    void aroundAChangeOfClocksBothReadTheSame(String text) {
        assertThat(MomentText.findUsual(text)).isEqualTo(ZonedDateTime.parse(text, REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23",
                "2026-11-23T21:04Z",
                "2026-11-23T21:04:00",
                "2026-11-23T21:04:00.Z",
                "2026-11-23T21:04:00.1234567890Z",
                "2026-11-23T21:04:00,5Z",
                "2026-11-23T21:04:60Z",
                "2026-02-30T21:04:00Z",
                "2026-11-23T21:04:00+25:00",
                "2026-11-23T21:04:00+1300",
                "2026-11-23T21:04:00+13:00:30",
                "2026-11-23T21:04:00+13:00[Nowhere/Land]",
                "2026-11-23T21:04:00+13:00[Pacific/Auckland",
                "2026-11-23T21:04:00+13:00[]",
                "2O26-11-23T21:04:00Z",
                "[026-11-23T21:04:00+13:00[Pacific/Auckland]",
                "2026-11-23T21:04:[0+13:00[Pacific/Auckland]",
                "2026-11-23T21:04:00[Pacific/Auckland]",
                "1927-04-24T11:28:29-03:30:52[America/St_Johns]",
                "+2026-11-23T21:04:00Z"
            })
    void anythingElseIsLeftToTheFormatter(String text) {
        assertThat(MomentText.findUsual(text)).isNull();
    }
}
