package care.tend.server.reading;

import care.tend.ledger.Facet;
import care.tend.notice.LabelledClause;
import care.tend.notice.LabelledText;
import care.tend.notice.Move;
import care.tend.notice.Stance;
import care.tend.notice.Target;
import care.tend.notice.Tier;
import care.tend.server.ledger.LedgerJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Labelled texts as JSON Lines, in the form of the codebook ({@code content/selftalk/training/README.md}). */
public final class LabelledLines {
    private LabelledLines() {}

    /**
     * Reads all lines.
     *
     * @throws IllegalArgumentException when a line is no labelled text, with its number
     */
    public static List<LabelledText> read(BufferedReader lines) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    texts.add(text(LedgerJson.read(line.getBytes(StandardCharsets.UTF_8))));
                } catch (JacksonException | IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number, e);
                }
            }
        }
        return texts;
    }

    private static LabelledText text(JsonNode node) {
        List<LabelledClause> clauses = new ArrayList<>();
        for (JsonNode clause : node.required("clauses")) {
            clauses.add(clause(clause));
        }
        String id = node.required("id").stringValue();
        return new LabelledText(
                id,
                node.required("text").stringValue(),
                node.path("writer").asString(id),
                Tier.valueOf(ReaderFiles.constant(node.required("tier").stringValue())),
                optional(node, "kind"),
                optional(node, "pair"),
                clauses);
    }

    private static LabelledClause clause(JsonNode node) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (JsonNode facet : node.required("facets")) {
            facets.add(Facet.ofCode(facet.stringValue()));
        }
        List<Move> moves = new ArrayList<>();
        for (JsonNode move : node.path("moves")) {
            moves.add(Move.valueOf(ReaderFiles.constant(move.stringValue())));
        }
        return new LabelledClause(
                node.required("start").intValue(),
                node.required("end").intValue(),
                facets,
                Target.valueOf(ReaderFiles.constant(node.required("target").stringValue())),
                Stance.valueOf(ReaderFiles.constant(node.required("stance").stringValue())),
                moves,
                optional(node, "kind"));
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
