package care.tend.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Entries;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Half a year of an invented person, so that Learn has something to show. */
final class InventedYear {
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final int DAYS = 180;

    private InventedYear() {}

    static void keep(RunningTend tend) throws IOException {
        Random random = new Random(11);
        LocalDate last = LocalDate.now(ZONE).minusDays(1);
        try (TendClient client = tend.client()) {
            for (int day = DAYS; day >= 0; day--) {
                if (random.nextInt(5) < 2) {
                    continue;
                }
                int before = Math.clamp(4 + day / 60 + random.nextInt(4), 0, 10);
                ObjectNode session = Entries.session("the-break", "classic", "feet")
                        .put("before", before)
                        .put("after", Math.clamp(before - random.nextInt(-1, 4), 0, 10));
                ObjectNode checkIn = Entries.checkIn("An invented day.", List.of("tired"))
                        .put("distress", before)
                        .put("threat", Math.clamp(before + random.nextInt(-2, 3), 0, 10))
                        .put("care", Math.clamp(10 - before + random.nextInt(-2, 3), 0, 10));
                for (ObjectNode entry : List.of(session, checkIn)) {
                    entry.put("effective", at(last.minusDays(day), random.nextInt(7, 23)));
                    assertThat(client.append(entry.toString()).status()).isEqualTo(201);
                }
            }
        }
    }

    private static String at(LocalDate day, int hour) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(
                day.atTime(LocalTime.of(hour, 20)).atZone(ZONE));
    }
}
