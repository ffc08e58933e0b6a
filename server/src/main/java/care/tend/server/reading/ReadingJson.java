package care.tend.server.reading;

import care.tend.ledger.Facet;
import care.tend.notice.ReadClause;
import care.tend.notice.Reading;
import care.tend.notice.Reason;
import care.tend.server.ledger.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON: one and the same on the command line and over HTTP. */
public final class ReadingJson {
    private ReadingJson() {}

    /** Writes a reading of the text with this name. */
    public static ObjectNode write(String id, Reading reading) {
        ObjectNode object = LedgerJson.object();
        object.put("id", id);
        object.put("reader", reading.reader());
        object.put("tier", LedgerJson.nameOf(reading.tier()));
        putShare(object, "threat", reading.threat());
        putShare(object, "care", reading.care());
        ArrayNode clauses = object.putArray("clauses");
        reading.clauses().forEach(clause -> clauses.add(clause(clause)));
        return object;
    }

    private static void putShare(ObjectNode object, String name, Reading.@Nullable Share share) {
        if (share == null) {
            object.putNull(name);
            return;
        }
        object.put(name, LedgerJson.thousandths(share.value()));
        object.putArray(name + "Interval")
                .add(LedgerJson.thousandths(share.low()))
                .add(LedgerJson.thousandths(share.high()));
    }

    private static ObjectNode clause(ReadClause clause) {
        ObjectNode object = LedgerJson.object();
        object.put("start", clause.start());
        object.put("end", clause.end());
        ArrayNode facets = object.putArray("facets");
        ObjectNode probabilities = object.putObject("probabilities");
        for (Facet facet : Facet.values()) {
            if (clause.facets().contains(facet)) {
                facets.add(facet.code());
            }
            probabilities.put(
                    facet.code(), LedgerJson.thousandths(clause.probabilities().getOrDefault(facet, 0.0)));
        }
        object.put("target", LedgerJson.nameOf(clause.target()));
        object.put("stance", LedgerJson.nameOf(clause.stance()));
        ArrayNode because = object.putArray("because");
        clause.because().forEach(reason -> because.add(reason(reason)));
        return object;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode object = LedgerJson.object();
        object.put("facet", reason.facet().code());
        object.put("start", reason.start());
        object.put("end", reason.end());
        if (reason.cue() != null) {
            object.put("cue", reason.cue());
        }
        if (reason.move() != null) {
            object.put("move", LedgerJson.nameOf(reason.move()));
        }
        return object;
    }
}
