package care.tend.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import care.tend.ledger.ContentId;
import care.tend.ledger.PracticeSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one practice did, session by session and all together. Sessions that felt worse or were stopped stay in.
 *
 * @param practice which practice
 * @param sessions how many times the person did it, rated or not
 * @param feltWorse in how many of them the person said that it felt worse
 * @param pairs the sessions rated before and after, in the order in which they happened
 * @param change what the pairs say together
 */
public record BeforeAndAfter(
        ContentId practice, int sessions, int feltWorse, List<RatedPair> pairs, PairedChange change) {
    /** Copies the list. */
    public BeforeAndAfter {
        pairs = List.copyOf(pairs);
    }

    /**
     * Lists every practice the person has done, in the order in which they first did them.
     *
     * @param sessions in the order in which they happened
     * @return one for each practice
     */
    public static List<BeforeAndAfter> listOf(List<PracticeSession> sessions) {
        Map<ContentId, List<PracticeSession>> byPractice =
                sessions.stream().collect(groupingBy(PracticeSession::practice, LinkedHashMap::new, toList()));
        return byPractice.entrySet().stream()
                .map(practice -> of(practice.getKey(), practice.getValue()))
                .toList();
    }

    private static BeforeAndAfter of(ContentId practice, List<PracticeSession> sessions) {
        List<RatedPair> pairs = sessions.stream()
                .flatMap(session -> RatedPair.find(session).stream())
                .toList();
        int feltWorse =
                (int) sessions.stream().filter(PracticeSession::feltWorse).count();
        return new BeforeAndAfter(practice, sessions.size(), feltWorse, pairs, PairedChange.of(pairs));
    }
}
