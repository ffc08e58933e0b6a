package care.tend.server.api;

import care.tend.learn.FacetShare;
import care.tend.learn.SelfTalkOverTime;
import care.tend.ledger.Facet;
import care.tend.server.ledger.LedgerJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of how a person's words speak to them over time. */
final class SelfTalkJson {
    private SelfTalkJson() {}

    static ObjectNode write(SelfTalkOverTime selfTalk) {
        ObjectNode json = LedgerJson.object();
        json.put("reader", selfTalk.reader());
        json.put("entries", selfTalk.entries());
        json.put("needed", SelfTalkOverTime.LEAST_ENTRIES);
        writeShares(json, selfTalk.all());
        ArrayNode months = json.putArray("months");
        for (SelfTalkOverTime.Month month : selfTalk.months()) {
            ObjectNode node = months.addObject();
            node.put("month", month.month().toString());
            node.put("entries", month.entries());
            writeShares(node, month.shares());
        }
        return json;
    }

    private static void writeShares(ObjectNode json, @Nullable Map<Facet, FacetShare> shares) {
        if (shares == null) {
            json.putNull("facets");
            return;
        }
        ObjectNode facets = json.putObject("facets");
        for (Facet facet : Facet.values()) {
            FacetShare share = shares.get(facet);
            if (share != null) {
                facets.putObject(facet.code())
                        .put("value", LedgerJson.thousandths(share.value()))
                        .put("low", LedgerJson.thousandths(share.low()))
                        .put("high", LedgerJson.thousandths(share.high()));
            }
        }
    }
}
