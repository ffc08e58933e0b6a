package care.tend.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.tend.acceptance.Answer;
import care.tend.acceptance.Entries;
import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad days of the ledger: the practice and the help page are there all the same, and nothing acknowledged is lost. */
class TroubleTest {
    private static final String NEEDS_ROOT =
            "NOT RUN: this needs the right to mount a small disk (root); it is not here";
    private static final int PAGE_BYTES = 4_096;
    private static final int LEAF_OF_A_TABLE = 0x0d;
    private static final Duration PAGE_PATIENCE = Duration.ofSeconds(2);

    @TempDir
    Path place;

    @Test
    @DisplayName(
            "The ledger's file is damaged: pages served, API says what to do, and it is back once the file is back")
    void damaged() throws Exception {
        Path folder = place.resolve("data");
        List<String> ids;
        try (RunningTend tend = RunningTend.start(folder)) {
            ids = keep(tend, 20);
        }
        Path file = folder.resolve("ledger.db");
        Path good = Files.copy(file, place.resolve("good.db"));
        byte[] garbage = new byte[(int) Files.size(file)];
        new Random(1).nextBytes(garbage);
        Files.write(file, garbage);
        try (RunningTend tend = RunningTend.start(folder)) {
            assertUnavailable(tend, "damaged");
            Files.copy(good, file, StandardCopyOption.REPLACE_EXISTING);
            assertWorks(tend, ids);
        }
    }

    @Test
    @DisplayName("A page of the file is damaged under the running product: the other entries still open")
    void partlyDamaged() throws Exception {
        Path folder = place.resolve("data");
        try (RunningTend tend = RunningTend.start(folder)) {
            keep(tend, 60);
        }
        Path file = folder.resolve("ledger.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] garbage = new byte[PAGE_BYTES];
        new Random(2).nextBytes(garbage);
        System.arraycopy(garbage, 0, whole, PAGE_BYTES * pageOfRows(whole), PAGE_BYTES);
        Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
        try (RunningTend tend = RunningTend.start(folder);
                TendClient client = tend.client()) {
            assertPagesServed(tend);
            Answer answer = client.get("/api/v1/entries?limit=1000");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            int opened = answer.json().get("entries").size();
            int unopened = answer.json().get("unopened").size();
            System.out.println("one damaged page of " + whole.length / PAGE_BYTES + ": " + opened + " entries open, "
                    + unopened + " are named as unopened");
            assertThat(opened).isGreaterThan(30);
            assertThat(unopened).isPositive();
            assertThat(opened + unopened).isEqualTo(60);
        }
    }

    @Test
    @DisplayName(
            "Another process holds the ledger: reading works, writing says so within seconds, and works afterwards")
    void locked() throws Exception {
        Path folder = place.resolve("data");
        try (RunningTend tend = RunningTend.start(folder)) {
            List<String> ids = keep(tend, 5);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(read(tend).status()).isEqualTo(200);
                long start = System.nanoTime();
                Answer refused = append(tend);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
                assertProblem(refused, "another program");
                assertPagesServed(tend);
                statement.execute("rollback");
            }
            assertWorks(tend, ids);
        }
    }

    @Test
    @DisplayName(
            "The virtual machine itself breaks down: no report and no memory image with words in it is left behind")
    void virtualMachineBreaksDown() throws Exception {
        try (RunningTend tend = RunningTend.start(place.resolve("data"))) {
            keep(tend, 1);
            long pid = tend.handle().pid();
            new ProcessBuilder("kill", "-SEGV", Long.toString(pid)).start().waitFor();
            tend.handle().onExit().get(60, TimeUnit.SECONDS);
            Path here = Path.of("").toAbsolutePath();
            assertThat(here.resolve("hs_err_pid" + pid + ".log")).doesNotExist();
            assertThat(here.resolve("core")).doesNotExist();
            assertThat(here.resolve("core." + pid)).doesNotExist();
        }
    }

    @Test
    @DisplayName(
            "The disk is full: reading works, writing says so, nothing acknowledged is lost, and room brings it back")
    void diskFull() throws Exception {
        assumeTrue(SmallDisk.isAllowed(place), NEEDS_ROOT);
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), 1_024);
                RunningTend tend = RunningTend.start(disk.path().resolve("data"))) {
            List<String> ids = new ArrayList<>();
            Answer refused = fill(tend, ids);
            assertProblem(refused, "disk is full");
            assertPagesServed(tend);
            assertThat(idsIn(read(tend))).containsAll(ids);
            disk.resize(4_096);
            assertWorks(tend, ids);
        }
    }

    @Test
    @DisplayName("The folder is read-only: pages served, writing says so, and it works once it is writable")
    void readOnly() throws Exception {
        assumeTrue(SmallDisk.isAllowed(place), NEEDS_ROOT);
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), 8_192)) {
            Path folder = disk.path().resolve("data");
            List<String> ids;
            try (RunningTend tend = RunningTend.start(folder)) {
                ids = keep(tend, 5);
            }
            // What Tend prints goes beside the folder, so that is moved off the disk before it is closed for writing.
            Path elsewhere = place.resolve("link");
            Files.createSymbolicLink(elsewhere, folder);
            disk.readOnly(true);
            try (RunningTend tend = RunningTend.start(elsewhere)) {
                assertUnavailable(tend, "opened for writing");
                disk.readOnly(false);
                assertWorks(tend, ids);
            }
        }
    }

    @Test
    @DisplayName(
            "The very first start finds a full disk: it says in plain words what to do, and serves the pages all the same")
    void firstStartOnFullDisk() throws Exception {
        assumeTrue(SmallDisk.isAllowed(place), NEEDS_ROOT);
        try (SmallDisk disk = SmallDisk.mount(place.resolve("disk"), 64)) {
            Files.write(disk.path().resolve("ballast"), new byte[64 * 1024]);
            Path folder = place.resolve("link");
            Files.createSymbolicLink(folder, disk.path());
            try (RunningTend tend = RunningTend.start(folder)) {
                assertPagesServed(tend);
            }
            assertThat(RunningTend.errorsOf(folder))
                    .content()
                    .contains("The disk is full. Make some room", "work all the same")
                    .doesNotContain("Exception");
        }
    }

    /** Finds a page in the middle of those that hold rows (SQLite file format, section 1.6: its first byte is 13). */
    private static int pageOfRows(byte[] file) {
        int[] pages = IntStream.range(1, file.length / PAGE_BYTES)
                .filter(page -> file[page * PAGE_BYTES] == LEAF_OF_A_TABLE)
                .toArray();
        assertThat(pages).hasSizeGreaterThan(6);
        return pages[pages.length - 3];
    }

    private static List<String> keep(RunningTend tend, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        try (TendClient client = tend.client()) {
            for (int number = 0; number < count; number++) {
                var entry = Entries.checkIn("entry " + number, List.of("tired"));
                assertThat(client.append(entry.toString()).status()).isEqualTo(201);
                ids.add(Entries.idOf(entry));
            }
        }
        return ids;
    }

    private static Answer fill(RunningTend tend, List<String> ids) throws IOException {
        try (TendClient client = tend.client()) {
            while (ids.size() < 5_000) {
                var entry = Entries.checkIn("words ".repeat(1_000), List.of());
                Answer answer = client.append(entry.toString());
                if (answer.status() != 201) {
                    return answer;
                }
                ids.add(Entries.idOf(entry));
            }
        }
        throw new AssertionError("The small disk never filled");
    }

    private static Answer append(RunningTend tend) throws IOException {
        try (TendClient client = tend.client()) {
            return client.append(Entries.checkIn("words", List.of()).toString());
        }
    }

    private static Answer read(RunningTend tend) throws IOException {
        try (TendClient client = tend.client()) {
            return client.get("/api/v1/entries?limit=1000");
        }
    }

    private static void assertWorks(RunningTend tend, List<String> ids) throws IOException {
        Answer kept = append(tend);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(idsIn(read(tend))).containsAll(ids).hasSize(ids.size() + 1);
    }

    private static List<String> idsIn(Answer page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        page.json().get("entries").forEach(entry -> ids.add(entry.get("id").stringValue()));
        return ids;
    }

    private static void assertUnavailable(RunningTend tend, String words) throws IOException {
        assertPagesServed(tend);
        assertProblem(append(tend), words);
        assertProblem(read(tend), words);
        assertPagesServed(tend);
    }

    private static void assertProblem(Answer answer, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.findHeader("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().get("detail").stringValue())
                .containsIgnoringCase(words)
                .doesNotContainIgnoringCase("exception");
    }

    private static void assertPagesServed(RunningTend tend) throws IOException {
        for (String page : List.of("/", "/help", "/check-in", "/learn")) {
            long start = System.nanoTime();
            try (HttpConnection connection = tend.connection()) {
                assertThat(connection.send("GET", page, Map.of(), new byte[0]).status())
                        .as(page)
                        .isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(page).isLessThan(PAGE_PATIENCE);
        }
    }
}
