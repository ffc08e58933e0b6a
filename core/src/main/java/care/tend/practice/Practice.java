package care.tend.practice;

import care.tend.ledger.ContentId;
import care.tend.ledger.Facet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A guided practice: its words in several voices, something to rest on, and the way out when it feels worse.
 *
 * @param id name of the practice
 * @param version counts up when its words change
 * @param name how it is called
 * @param credit whom it comes from
 * @param facets what it speaks to
 * @param contentNote what can happen, said once and plainly
 * @param mayWantToSkip for whom something else may fit better now
 * @param minutes about how long it takes
 * @param anchors what to rest on; the first one is the usual one
 * @param wordings the voices; the first one is the usual one
 * @param worse the way out
 */
public record Practice(
        ContentId id,
        int version,
        String name,
        String credit,
        List<Facet> facets,
        String contentNote,
        String mayWantToSkip,
        int minutes,
        List<Anchor> anchors,
        List<Wording> wordings,
        WayOut worse) {
    /** Holds that the practice is whole and that every name in it is its own. */
    public Practice {
        if (version < 1 || minutes < 1) {
            throw new IllegalArgumentException("version and minutes count from 1");
        }
        Texts.requireText(name, "name");
        Texts.requireText(credit, "credit");
        Texts.requireText(contentNote, "contentNote");
        Texts.requireText(mayWantToSkip, "mayWantToSkip");
        Texts.requireSome(facets, "facets");
        Texts.requireSome(anchors, "anchors");
        Texts.requireSome(wordings, "wordings");
        facets = List.copyOf(facets);
        anchors = List.copyOf(anchors);
        wordings = List.copyOf(wordings);
        requireOwnNames(anchors.stream().map(Anchor::id));
        requireOwnNames(wordings.stream().map(Wording::id));
    }

    private static void requireOwnNames(Stream<ContentId> ids) {
        HashSet<ContentId> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("the name " + id + " stands twice");
            }
        });
    }

    /** Returns this practice with one more voice at the end of its wordings. */
    public Practice with(Wording wording) {
        return new Practice(
                id,
                version,
                name,
                credit,
                facets,
                contentNote,
                mayWantToSkip,
                minutes,
                anchors,
                Stream.concat(wordings.stream(), Stream.of(wording)).toList(),
                worse);
    }
}
