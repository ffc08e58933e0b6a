package care.tend.acceptance.crash;

import care.tend.acceptance.Answer;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several clients that write as fast as they are answered, until the server is gone. */
final class Writers {
    private static final int CLIENTS = 4;
    private static final int REMOVE_EVERY = 40;

    private final Memory memory;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable String> surprise = new AtomicReference<>();

    Writers(RunningTend tend, Memory memory, int round) throws IOException {
        this.memory = memory;
        String token = tend.token();
        for (int number = 0; number < CLIENTS; number++) {
            String name = "round " + round + " client " + number;
            threads.add(Thread.ofPlatform().name(name).start(() -> write(tend.port(), token, name)));
        }
    }

    private void write(int port, String token, String name) {
        List<Sent> mine = new ArrayList<>();
        try (TendClient client = new TendClient(port, token)) {
            for (int number = 1; surprise.get() == null; number++) {
                Sent sent = number % REMOVE_EVERY == 0
                        ? Sent.removal(mine.removeFirst().id())
                        : Sent.checkIn(name + " entry " + number);
                Answer answer;
                try {
                    answer = client.append(sent.body());
                } catch (IOException e) {
                    memory.neverAnswered(sent);
                    return;
                }
                if (answer.status() != 201) {
                    surprise.compareAndSet(null, answer.toString());
                    return;
                }
                memory.acknowledge(sent, answer.json().get("seq").longValue());
                if (sent.note() != null) {
                    mine.add(sent);
                }
            }
        } catch (IOException e) {
            // The server was gone before the first connection stood.
            return;
        }
    }

    /** Waits until every writer has noticed. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (surprise.get() != null) {
            throw new AssertionError("A write was answered otherwise than with 201: " + surprise.get());
        }
    }
}
