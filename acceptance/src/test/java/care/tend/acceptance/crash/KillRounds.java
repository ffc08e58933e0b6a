package care.tend.acceptance.crash;

import care.tend.acceptance.Answer;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the server again and again while several clients write, and starts it anew on the same folder. The process that is
 * started to be checked is the one that is killed next, so a round costs one start. Every tenth round begins on an empty
 * folder, so that the making of key and ledger is killed as well.
 */
public final class KillRounds {
    private static final int ROUNDS_ON_A_FOLDER = 10;
    private static final int MOST_WRITES = 400;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Path place;
    private final List<String> javaOptions;
    private final Random random;
    private final Tally tally = new Tally();

    /**
     * Prepares.
     *
     * @param place an empty folder to work in
     * @param javaOptions options for Java
     * @param seed of the moments at which it is killed
     */
    public KillRounds(Path place, List<String> javaOptions, long seed) {
        this.place = place;
        this.javaOptions = javaOptions;
        this.random = new Random(seed);
    }

    /**
     * Runs.
     *
     * @param rounds how often the server is killed
     * @return what was found
     */
    public Tally run(int rounds) throws IOException, InterruptedException {
        for (int first = 0; first < rounds; first += ROUNDS_ON_A_FOLDER) {
            runOn(place.resolve("ledger-" + first), first, Math.min(rounds, first + ROUNDS_ON_A_FOLDER));
        }
        return tally;
    }

    private void runOn(Path folder, int first, int end) throws IOException, InterruptedException {
        Memory memory = new Memory();
        RunningTend tend = RunningTend.start(folder, javaOptions, List.of());
        try {
            for (int round = first; round < end; round++) {
                killWhileWriting(tend, memory, round);
                long start = System.nanoTime();
                tend = RunningTend.start(folder, javaOptions, List.of());
                try (TendClient client = tend.client()) {
                    Inspection.of(client.pagesAfter(0)).compareWith(memory, tally);
                    tally.reopened(Duration.ofNanos(System.nanoTime() - start));
                    sendAgain(client, memory);
                    Inspection.of(client.pagesAfter(0)).compareWith(memory, tally);
                }
                tally.checkFile(folder);
            }
        } finally {
            tend.close();
        }
        tally.acknowledged(memory.count());
    }

    private void killWhileWriting(RunningTend tend, Memory memory, int round) throws IOException, InterruptedException {
        int until = memory.count() + random.nextInt(MOST_WRITES);
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        Writers writers = new Writers(tend, memory, round);
        while (memory.count() < until && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000);
        }
        LockSupport.parkNanos(random.nextInt(3_000_000));
        tend.kill();
        writers.join();
        tally.killed();
    }

    /** As a client does: what was never answered is sent again, with the same id. */
    private void sendAgain(TendClient client, Memory memory) throws IOException {
        for (Sent sent : memory.takeUnanswered()) {
            Answer answer = client.append(sent.body());
            boolean kept = answer.status() == 200 || answer.status() == 201;
            if (!kept) {
                tally.problem("sent again, answered with " + answer);
                continue;
            }
            tally.sentAgain(answer.status() == 200);
            memory.acknowledge(sent, answer.json().get("seq").longValue());
        }
    }
}
