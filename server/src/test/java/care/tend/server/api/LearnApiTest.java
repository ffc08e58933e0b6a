package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LearnApiTest {
    /** Day of November, what, and its ratings: before-after for the Break, distress/threat/care for a check-in. */
    private static final String THREE_WEEKS = """
            02 break    7-5
            03 check-in 6/7/2
            05 break    6-4
            05 check-in 5/5/3
            09 break    8-8
            12 check-in 5/4/4
            15 break    5-4
            16 check-in 4/4/5
            18 break    6-3
            20 check-in 3/-/6
            """;

    @Test
    void threeWeeksAreShownAsTheyWere(@TempDir Path folder) {
        try (TestServer server = new TestServer(folder, null)) {
            JsonNode empty = server.get("/api/v1/learn").json();
            assertThat(empty.get("visits").intValue()).isZero();
            assertThat(empty.get("firstDay").isNull()).isTrue();
            assertThat(empty.at("/checkIns/scales/care/enough").booleanValue()).isFalse();
            live(server);

            JsonNode learned = server.get("/api/v1/learn").json();

            assertThat(learned.get("visits").intValue()).isEqualTo(10);
            assertThat(learned.get("firstDay").stringValue()).isEqualTo("2026-11-02");
            assertThat(learned.get("days").size()).isEqualTo(9);
            JsonNode theBreak = learned.at("/practices/0");
            assertThat(theBreak.get("practice").stringValue()).isEqualTo("the-break");
            assertThat(theBreak.get("pairs").size()).isEqualTo(5);
            assertThat(theBreak.at("/change/enough").booleanValue()).isTrue();
            assertThat(theBreak.at("/change/fell").intValue()).isEqualTo(4);
            assertThat(theBreak.at("/change/same").intValue()).isEqualTo(1);
            assertThat(theBreak.at("/change/direction").stringValue()).isEqualTo("unclear");
            assertThat(learned.at("/checkIns/count").intValue()).isEqualTo(5);
            assertThat(learned.at("/checkIns/scales/distress/median").doubleValue())
                    .isEqualTo(5);
            assertThat(learned.at("/checkIns/scales/threat/needed").intValue()).isEqualTo(5);
            assertThat(learned.at("/checkIns/scales/care/slope/direction").stringValue())
                    .isEqualTo("rising");
            assertThat(learned.at("/checkIns/points/4/threat").isNull()).isTrue();
        }
    }

    private static void live(TestServer server) {
        int number = 0;
        for (String line : THREE_WEEKS.lines().toList()) {
            String[] words = line.split("\\s+");
            String fields = words[1].equals("break") ? session(words[2].split("-")) : checkIn(words[2].split("/"));
            String json = "{'id':'01935000-0000-7000-8000-%012d','effective':'2026-11-%sT20:00:00+13:00',%s}"
                    .formatted(++number, words[0], fields);
            assertThat(server.post(json.replace('\'', '"')).status()).isEqualTo(201);
        }
    }

    private static String session(String[] ratings) {
        return "'kind':'practice-session','practice':'the-break','before':%s,'after':%s"
                .formatted(ratings[0], ratings[1]);
    }

    private static String checkIn(String[] ratings) {
        StringBuilder fields = new StringBuilder("'kind':'check-in'");
        String[] names = {"distress", "threat", "care"};
        for (int i = 0; i < names.length; i++) {
            if (!ratings[i].equals("-")) {
                fields.append(",'%s':%s".formatted(names[i], ratings[i]));
            }
        }
        return fields.toString();
    }
}
