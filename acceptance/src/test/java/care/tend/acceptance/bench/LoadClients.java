package care.tend.acceptance.bench;

import care.tend.acceptance.Answer;
import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keep-alive clients that each send the next request as soon as the last one is answered. */
final class LoadClients {
    /** One request. */
    @FunctionalInterface
    interface Request {
        Answer send(TendClient client) throws IOException;
    }

    /**
     * What came of a load.
     *
     * @param perSecond answers in a second
     * @param times how long each took
     */
    record Result(double perSecond, Sample times) {}

    private LoadClients() {}

    /**
     * Runs a load.
     *
     * @param tend the server
     * @param clients how many
     * @param time how long
     * @param expected the status every answer has to have
     * @param request what each sends
     */
    static Result run(RunningTend tend, int clients, Duration time, int expected, Request request)
            throws IOException, InterruptedException {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        String token = tend.token();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (TendClient client = new TendClient(tend.port(), token)) {
                    for (long before = System.nanoTime(); before < end; ) {
                        Answer answer = request.send(client);
                        long now = System.nanoTime();
                        if (answer.status() != expected) {
                            throw new IOException("answered with " + answer);
                        }
                        times.add(now - before);
                        before = now;
                    }
                } catch (IOException e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException("A client failed", failures.peek());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(times.size() / seconds, new Sample(times));
    }
}
