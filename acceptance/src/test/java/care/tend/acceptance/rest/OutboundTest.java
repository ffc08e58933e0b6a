package care.tend.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Entries;
import care.tend.acceptance.QuickStart;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.SystemCalls;
import care.tend.acceptance.TendClient;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing leaves the machine: from the start to the stop no address but the machine's own is spoken to, and no name looked up. */
class OutboundTest {
    /** A call that names an internet address other than the loopback ones, or the port of name lookup on any. */
    private static final Pattern OUTBOUND = Pattern.compile("\\b(connect|sendto|sendmsg|sendmmsg)\\(.*(?:"
            + "htons\\(53\\)|sa_family=AF_INET, (?!.*inet_addr\\(\"127\\.)"
            + "|sa_family=AF_INET6, (?!.*inet_pton\\(AF_INET6, \"(?:::1|::ffff:127\\.[0-9.]+)\"))");

    @Test
    @DisplayName("A day of use: no call to any address but this machine's own")
    void nothingLeavesTheMachine(@TempDir Path place) throws Exception {
        SystemCalls calls = SystemCalls.recordedIn(place, "connect,sendto,sendmsg,sendmmsg");
        try (RunningTend tend = RunningTend.start(place.resolve("data"), QuickStart.options(), calls.wrapper());
                TendClient client = tend.client()) {
            for (String path : List.of("/", "/check-in", "/learn", "/help", "/privacy", "/api/v1/learn")) {
                assertThat(client.get(path).status()).isEqualTo(200);
            }
            String entry = Entries.checkIn("An invented day.", List.of("tired")).toString();
            assertThat(client.append(entry).status()).isEqualTo(201);
        }
        assertThat(calls.find(OUTBOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    connect(7, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0 | true
                    sendto(7, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) | true
                    connect(7, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)} | true
                    connect(7, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0 | true
                    connect(7, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = 0 | false
                    connect(7, {sa_family=AF_INET6, sin6_port=htons(8080), inet_pton(AF_INET6, "::1", &sin6_addr)} | false
                    connect(7, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::ffff:127.0.0.1", &sin6_addr)} | false
                    connect(7, {sa_family=AF_UNIX, sun_path="/run/nscd/socket"}, 110) = -1 ENOENT | false
                    """)
    void theRecordIsReadRight(String line, boolean outbound) {
        assertThat(OUTBOUND.matcher(line).find()).isEqualTo(outbound);
    }
}
