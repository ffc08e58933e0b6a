package care.tend.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.acceptance.Answer;
import care.tend.acceptance.Entries;
import care.tend.acceptance.Product;
import care.tend.acceptance.QuickStart;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who takes the folder, the backup or the log learns no word of it (requirement R15). */
class AtRestTest {
    private static final long SEED = 20_261_123;

    private final Canaries canaries = new Canaries(SEED);
    private final List<ObjectNode> kept = new ArrayList<>();

    @TempDir
    Path place;

    @Test
    @DisplayName(
            "Words planted in every field are found nowhere: not in the data, its log, a backup or what is printed")
    void nothingTypedIsReadable() throws Exception {
        Path folder = place.resolve("data");
        Path temporary = Files.createDirectory(place.resolve("tmp"));
        Path backup = place.resolve("backup.tend");
        try (RunningTend tend = RunningTend.start(folder, with("-Djava.io.tmpdir=" + temporary), List.of())) {
            try (TendClient client = tend.client()) {
                plant(client);
                assertThat(canaries.planted()).hasSizeGreaterThanOrEqualTo(50);
                assertThat(client.get("/api/v1/entries").text()).contains(canaries.planted());
                assertNothingIn(place);
                backUp(folder, backup);
                removeSome(client, folder);
                client.get("/api/v1/entries");
                client.get("/api/v1/learn");
                client.get("/api/v1/own-wording/the-break");
                assertNothingIn(place);
            }
            tend.kill();
            assertNothingIn(place);
        }
        try (RunningTend tend = RunningTend.start(folder)) {
            tend.stop();
        }
        assertNothingIn(place);
    }

    private void plant(TendClient client) throws IOException {
        for (int number = 0; number < 8; number++) {
            keep(client, Entries.checkIn(canaries.next(), sentences(3)));
        }
        keep(client, Entries.ownWording("the-break", sentences(6)));
        keep(client, Entries.session(canaries.nextName(), canaries.nextName(), canaries.nextName()));
        keep(client, Entries.correction(kept.getFirst(), Entries.checkIn(canaries.next(), sentences(3))));
        keep(client, Entries.correction(kept.get(8), Entries.ownWording("the-break", sentences(6))));
    }

    private List<String> sentences(int count) {
        return IntStream.range(0, count).mapToObj(number -> canaries.next()).toList();
    }

    private void keep(TendClient client, ObjectNode entry) throws IOException {
        Answer answer = client.append(entry.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        kept.add(entry);
    }

    /** Removes a check-in with its correction, and the wording; then even their sealed bytes are to be gone. */
    private void removeSome(TendClient client, Path folder) throws Exception {
        List<String> gone =
                Stream.of(0, 3, 8, 10, 11).map(kept::get).map(Entries::idOf).toList();
        List<byte[]> sealed = SealedRows.read(folder, gone);
        assertThat(sealed).hasSameSizeAs(gone);
        Shingles shingles = Shingles.ofBytes(sealed);
        assertThat(shingles.listHits(folder)).isNotEmpty();
        for (String id : List.of(gone.get(0), gone.get(1), gone.get(2))) {
            assertThat(client.append(Entries.removal(id).toString()).status()).isEqualTo(201);
        }
        assertThat(shingles.listHits(folder))
                .as("sealed bytes of removed entries in the live files")
                .isEmpty();
    }

    private void assertNothingIn(Path where) throws IOException {
        assertThat(Shingles.ofTexts(canaries.planted()).listHits(where)).isEmpty();
    }

    private static void backUp(Path folder, Path backup) throws IOException, InterruptedException {
        Path said = backup.resolveSibling("backup.out");
        Process process = new ProcessBuilder(Product.command(
                        QuickStart.options(), List.of("backup", "--data", folder.toString(), backup.toString())))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        assertThat(backup).isNotEmptyFile();
    }

    private static List<String> with(String option) {
        List<String> options = new ArrayList<>(QuickStart.options());
        options.add(option);
        return options;
    }
}
