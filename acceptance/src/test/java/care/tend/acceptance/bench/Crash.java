package care.tend.acceptance.bench;

import care.tend.acceptance.QuickStart;
import care.tend.acceptance.crash.KillRounds;
import care.tend.acceptance.crash.Tally;
import java.nio.file.Path;
import java.util.List;

/** The server killed during writes, two hundred times. */
final class Crash implements Measurement {
    private static final int ROUNDS = 200;

    @Override
    public List<Figure> take(Path place) throws Exception {
        int rounds = Integer.getInteger("tend.crash.rounds", ROUNDS);
        Tally tally = new KillRounds(place, QuickStart.options(), System.nanoTime()).run(rounds);
        System.out.println(tally);
        tally.problems().forEach(problem -> System.out.println("PROBLEM " + problem));
        return List.of(
                Figure.beside("kill -9 during writes, 4 clients", tally.rounds(), "rounds"),
                Figure.beside("entries acknowledged under them", tally.acknowledged(), ""),
                Figure.atMost("acknowledged and lost", tally.lost(), 0, ""),
                Figure.atMost("there twice", tally.doubled(), 0, ""),
                Figure.atMost(
                        "anything else that was not as promised",
                        tally.problems().size(),
                        0,
                        ""));
    }
}
