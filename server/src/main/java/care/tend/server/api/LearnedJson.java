package care.tend.server.api;

import care.tend.learn.BeforeAndAfter;
import care.tend.learn.CheckInsOverTime;
import care.tend.learn.Day;
import care.tend.learn.Learned;
import care.tend.learn.PairedChange;
import care.tend.learn.RatedPair;
import care.tend.learn.ScaleOverTime;
import care.tend.learn.Slope;
import care.tend.learn.Spread;
import care.tend.ledger.Rating;
import care.tend.server.ledger.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of what the ledger shows. */
final class LearnedJson {
    private LearnedJson() {}

    static ObjectNode write(Learned learned) {
        ObjectNode json = LedgerJson.object();
        json.put("visits", learned.visits());
        json.put(
                "firstDay",
                learned.firstDay() == null ? null : learned.firstDay().toString());
        ArrayNode days = json.putArray("days");
        learned.days().forEach(day -> write(days.addObject(), day));
        ArrayNode practices = json.putArray("practices");
        learned.practices().forEach(practice -> write(practices.addObject(), practice));
        write(json.putObject("checkIns"), learned.checkIns());
        json.put("pages", learned.pages());
        json.put("unopened", learned.unopened());
        return json;
    }

    private static void write(ObjectNode json, Day day) {
        json.put("date", day.date().toString());
        json.put("visits", day.visits());
        json.put("distress", day.distress());
        json.put("threat", day.threat());
        json.put("care", day.care());
    }

    private static void write(ObjectNode json, BeforeAndAfter practice) {
        json.put("practice", practice.practice().value());
        json.put("sessions", practice.sessions());
        json.put("feltWorse", practice.feltWorse());
        ArrayNode pairs = json.putArray("pairs");
        for (RatedPair pair : practice.pairs()) {
            pairs.addObject()
                    .put("effective", pair.effective().toString())
                    .put("before", pair.before().value())
                    .put("after", pair.after().value());
        }
        write(json.putObject("change"), practice.change());
    }

    private static void write(ObjectNode json, PairedChange change) {
        switch (change) {
            case PairedChange.NotEnoughYet few ->
                json.put("enough", false).put("pairs", few.pairs()).put("needed", few.needed());
            case PairedChange.Estimated estimated ->
                json.put("enough", true)
                        .put("pairs", estimated.pairs())
                        .put("estimate", estimated.estimate())
                        .put("low", estimated.low())
                        .put("high", estimated.high())
                        .put("confidence", estimated.confidence())
                        .put("fell", estimated.fell())
                        .put("same", estimated.same())
                        .put("rose", estimated.rose())
                        .put("direction", LedgerJson.nameOf(estimated.direction()));
        }
    }

    private static void write(ObjectNode json, CheckInsOverTime checkIns) {
        json.put("count", checkIns.count());
        ArrayNode points = json.putArray("points");
        for (CheckInsOverTime.Point point : checkIns.points()) {
            ObjectNode node = points.addObject();
            node.put("effective", point.effective().toString());
            node.put("distress", value(point.distress()));
            node.put("threat", value(point.threat()));
            node.put("care", value(point.care()));
            point.feelings().forEach(node.putArray("feelings")::add);
        }
        ObjectNode scales = json.putObject("scales");
        write(scales.putObject("distress"), checkIns.distress());
        write(scales.putObject("threat"), checkIns.threat());
        write(scales.putObject("care"), checkIns.care());
    }

    private static void write(ObjectNode json, ScaleOverTime scale) {
        switch (scale) {
            case ScaleOverTime.NotEnoughYet few ->
                json.put("enough", false).put("count", few.count()).put("needed", few.needed());
            case ScaleOverTime.Described described -> {
                json.put("enough", true);
                write(json, described.all());
                writeRecent(json, described.recent());
                writeSlope(json, described.slope());
            }
        }
    }

    private static void writeRecent(ObjectNode json, @Nullable Spread recent) {
        if (recent == null) {
            json.putNull("recent");
        } else {
            write(json.putObject("recent"), recent);
        }
    }

    private static void write(ObjectNode json, Spread spread) {
        json.put("count", spread.count());
        json.put("median", spread.median());
        json.put("lower", spread.lower());
        json.put("upper", spread.upper());
    }

    private static void writeSlope(ObjectNode json, @Nullable Slope slope) {
        if (slope == null) {
            json.putNull("slope");
        } else {
            json.putObject("slope")
                    .put("estimate", slope.estimate())
                    .put("low", slope.low())
                    .put("high", slope.high())
                    .put("per", "week")
                    .put("direction", LedgerJson.nameOf(slope.direction()));
        }
    }

    private static @Nullable Integer value(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }
}
